// The web page around Web Chat: who is talking, in which language, and which conversation goes on.
(() => {
  "use strict";

  const words = {
    "zh-CN": {
      name: "招商小助手",
      subname: "PromoBot",
      title: "招商小助手 PromoBot",
      pick: "选一个身份，开始对话",
      pickWhy: "演示环境：每个身份看到的、能做的不一样。",
      switch: "换一个身份，现在是",
      starters: "试试这样说",
      roles: { promoter: "招商干部", head: "责任单位负责人", officer: "招商局专员", leader: "领导", admin: "管理员" },
      say: [
        { text: "昨天去深圳拜访了比亚迪，见了王副总", edit: true },
        { text: "我们离目标还差多少" },
        { text: "帮助" },
      ],
      noChat: "聊天窗口不在：编译时没有找到 Web Chat。\n请安装 Node.js 18 或更新版本（含 npm），然后重新编译并启动。",
      noServer: "连不上服务器，请稍后刷新本页再试。",
    },
    en: {
      name: "PromoBot",
      subname: "招商小助手",
      title: "PromoBot 招商小助手",
      pick: "Choose who to be",
      pickWhy: "A demo: each of them sees and may do different things.",
      switch: "Be somebody else; now",
      starters: "Try saying",
      roles: { promoter: "Promoter", head: "Head of unit", officer: "Investment officer", leader: "Leader", admin: "Administrator" },
      say: [
        { text: "Yesterday I visited BYD in Shenzhen and met Mr Wang", edit: true },
        { text: "How far are we from target?" },
        { text: "Help" },
      ],
      noChat: "There is no chat: Web Chat was missing when this server was built.\nInstall Node.js 18 or later with npm, then build and start it again.",
      noServer: "The server cannot be reached. Please reload this page in a moment.",
    },
  };

  const wished = new URLSearchParams(location.search).get("lang") ?? navigator.language ?? "";
  const language = wished.toLowerCase().startsWith("en") ? "en" : "zh-CN";
  const say = words[language];
  const at = (id) => document.getElementById(id);
  const memory = {
    get: (key) => sessionStorage.getItem(`promobot.${key}`),
    set: (key, value) => sessionStorage.setItem(`promobot.${key}`, value),
  };

  document.documentElement.lang = language;
  document.title = say.title;
  for (const element of document.querySelectorAll("[data-words]")) element.textContent = say[element.dataset.words];
  at("starters").setAttribute("aria-label", say.starters);

  let people = [];
  let talks = 0;

  begin();

  async function begin() {
    if (!window.WebChat) return tell(say.noChat);
    try {
      // The server says so in Development; elsewhere the bot asks for an invitation code.
      if (document.body.dataset.picker === "on") people = await (await fetch("demo/people")).json();
      const person = people.find((one) => one.id === memory.get("person"));
      if (people.length > 0 && !person) showPicker({ isSwitch: false });
      else await openTalk(person);
    } catch {
      tell(say.noServer);
    }
  }

  function tell(text) {
    at("notice").textContent = text;
    at("notice").hidden = false;
  }

  function showPicker({ isSwitch }) {
    talks++;
    at("chat").hidden = at("starters").hidden = true;
    at("who").hidden = true;
    at("people").replaceChildren(...people.map((person) => {
      const button = document.createElement("button");
      const name = document.createElement("strong");
      const role = document.createElement("span");
      button.type = "button";
      button.dataset.person = person.id;
      name.textContent = person.name;
      role.textContent = [...new Set([say.roles[person.role], person.post].filter(Boolean))].join(" · ");
      button.append(name, role);
      button.addEventListener("click", () => {
        memory.set("person", person.id);
        openTalk(person).catch(() => tell(say.noServer));
      });
      const item = document.createElement("li");
      item.append(button);
      return item;
    }));
    at("picker").hidden = false;
    if (isSwitch) at("people").querySelector("button").focus();
  }

  /** Goes on with this person's conversation of this tab, or starts one. The token is asked for anew: a cookie proves who we are. */
  async function openTalk(person) {
    const talk = ++talks;
    const key = `conversation.${person?.id ?? ""}`;
    const known = memory.get(key);
    const response = await fetch("directline/tokens/generate", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ person: person?.id, conversationId: known ?? undefined }),
    });
    if (!response.ok) throw new Error(`No token: ${response.status}`);
    const { token, conversationId } = await response.json();
    if (talk !== talks) return;
    const goesOn = conversationId === known;

    const directLine = WebChat.createDirectLine({
      domain: new URL("directline", location.href).href,
      token,
      ...(goesOn ? { conversationId, watermark: "0" } : {}),
    });
    directLine.connectionStatus$.subscribe((status) => {
      const expired = 3;
      if (status === expired && talk === talks) openTalk(person).catch(() => tell(say.noServer));
    });

    const store = WebChat.createStore({}, ({ dispatch }) => (next) => (action) => {
      if (action.type === "DIRECT_LINE/CONNECT_FULFILLED" && !goesOn && memory.get(key) !== conversationId) {
        memory.set(key, conversationId);
        dispatch({ type: "WEB_CHAT/SEND_EVENT", payload: { name: "webchat/join", value: { language } } });
      } else if (action.type === "WEB_CHAT/SEND_MESSAGE" || action.type === "WEB_CHAT/SEND_POST_BACK") {
        at("starters").hidden = true;
      }
      return next(action);
    });

    at("picker").hidden = at("notice").hidden = true;
    showWho(person);
    showStarters(store, goesOn);
    at("chat").hidden = false;
    at("chat").replaceChildren();
    const room = document.createElement("div");
    room.className = "room";
    at("chat").append(room);
    WebChat.renderWebChat({
      directLine,
      store,
      locale: language === "en" ? "en-US" : "zh-CN",
      username: person?.name ?? "",
      styleOptions,
      adaptiveCardsHostConfig,
    }, room);
    room.querySelector('[data-id="webchat-sendbox-input"]')?.focus();
  }

  function showWho(person) {
    at("who").hidden = !person;
    if (!person) return;
    at("who").textContent = person.name;
    at("who").setAttribute("aria-label", `${say.switch} ${person.name}`);
    at("who").onclick = () => showPicker({ isSwitch: true });
  }

  function showStarters(store, goesOn) {
    at("starters").hidden = goesOn;
    at("starters").replaceChildren(...say.say.map(({ text, edit }) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = edit ? `${text}…` : text;
      button.addEventListener("click", () => {
        if (!edit) return store.dispatch({ type: "WEB_CHAT/SEND_MESSAGE", payload: { text } });
        store.dispatch({ type: "WEB_CHAT/SET_SEND_BOX", payload: { text } });
        document.querySelector('[data-id="webchat-sendbox-input"]')?.focus();
      });
      return button;
    }));
  }
})();
