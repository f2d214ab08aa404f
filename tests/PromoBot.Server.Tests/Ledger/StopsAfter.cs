using System.Reflection;
using PromoBot.Server.Store;

namespace PromoBot.Server.Tests.Ledgers;

/// <summary>A store under an import that dies after some parts; all else is the store itself.</summary>
public class StopsAfter : DispatchProxy
{
    private IStore store = null!;
    private CancellationTokenSource stop = null!;
    private int left;

    public static IStore Over(IStore store, int parts, CancellationTokenSource stop)
    {
        var proxy = Create<IStore, StopsAfter>();
        var self = (StopsAfter)(object)proxy;
        (self.store, self.stop, self.left) = (store, stop, parts);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        // The part that is being written is written to its end: a crash falls between two.
        if (targetMethod!.Name == nameof(IStore.CommitBulk))
        {
            if (--left == 0)
                stop.Cancel();
            args![1] = CancellationToken.None;
        }

        return targetMethod.Invoke(store, args);
    }
}
