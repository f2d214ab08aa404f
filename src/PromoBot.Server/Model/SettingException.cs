namespace PromoBot.Server.Model;

/// <summary>A setting that cannot be used, with what was expected; said at start.</summary>
public sealed class SettingException(string setting, string what) : Exception($"The setting {setting} {what}.")
{
    public string Setting { get; } = setting;
}
