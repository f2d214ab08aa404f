// How Web Chat and its cards look here. Colours are those of style.css; texts on them keep a contrast of 4.5 to 1.
const styleOptions = {
  primaryFont: 'system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
  accent: "#1f5aa8",
  subtle: "#56606d",
  backgroundColor: "transparent",
  paddingRegular: 12,
  hideUploadButton: true,

  bubbleBackground: "#ffffff",
  bubbleTextColor: "#1b2430",
  bubbleBorderColor: "#e1e5ea",
  bubbleBorderRadius: 14,
  bubbleMaxWidth: 560,
  bubbleMinHeight: 40,
  bubbleFromUserBackground: "#1f5aa8",
  bubbleFromUserTextColor: "#ffffff",
  bubbleFromUserBorderColor: "#1f5aa8",
  bubbleFromUserBorderRadius: 14,
  bubbleFromUserMaxWidth: 520,

  sendBoxBackground: "#ffffff",
  sendBoxTextColor: "#1b2430",
  sendBoxPlaceholderColor: "#56606d",
  sendBoxButtonColor: "#1f5aa8",
  sendBoxBorderTop: "solid 1px #e1e5ea",
  sendBoxTextWrap: true,
  timestampColor: "#56606d",
};

const adaptiveCardsHostConfig = (() => {
  const fontFamily = styleOptions.primaryFont;
  const tone = (color, subtle = color) => ({ default: color, subtle });
  const foreground = {
    default: tone("#1b2430", "#56606d"),
    dark: tone("#1b2430", "#56606d"),
    light: tone("#ffffff", "#f4f6f8"),
    accent: tone("#1f5aa8"),
    good: tone("#1c7a43"),
    warning: tone("#8a5a00"),
    attention: tone("#b3341f"),
  };
  const ground = (backgroundColor) => ({ backgroundColor, foregroundColors: foreground });
  return {
    fontFamily,
    supportsInteractivity: true,
    spacing: { small: 4, default: 8, medium: 14, large: 20, extraLarge: 28, padding: 14 },
    separator: { lineThickness: 1, lineColor: "#e1e5ea" },
    fontSizes: { small: 13, default: 15, medium: 17, large: 20, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    containerStyles: {
      default: ground("#ffffff"),
      emphasis: ground("#f4f6f8"),
      accent: ground("#e8f0fa"),
      good: ground("#e6f4ec"),
      attention: ground("#fbeae6"),
      warning: ground("#fff8ea"),
    },
    factSet: {
      title: { color: "default", size: "default", isSubtle: true, weight: "default", wrap: true, maxWidth: 120 },
      value: { color: "default", size: "default", isSubtle: false, weight: "default", wrap: true },
      spacing: 14,
    },
    actions: {
      maxActions: 6,
      spacing: "medium",
      buttonSpacing: 8,
      actionsOrientation: "horizontal",
      actionAlignment: "left",
    },
  };
})();
