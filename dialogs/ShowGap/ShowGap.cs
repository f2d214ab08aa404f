using PromoBot.Language;
namespace PromoBot.Dialogs;
public sealed class ShowGap : Conversation
{
    public override IReadOnlyList<Intent> Answers { get; } = [Intent.AskGap];
    public override Step Decide(Turn turn, Act act, Facts facts) => Step.Say(Text.Of("talk.saved"));
}
