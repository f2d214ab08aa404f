namespace PromoBot.Language;

/// <summary>A message taken apart: its values, the words of the lexicon in it, its clauses. What all rules look at.</summary>
internal sealed class Message
{
    /// <param name="model">Null: the rules alone.</param>
    public Message(Said said, Vocabulary vocabulary, ValueReader reader, NameModel? model = null)
    {
        Said = said;
        Folded = Folded.From(said.Text);
        Values = reader.Read(Folded, said.Now);
        Marks = vocabulary.Find(Folded.Text, said.Known);
        IsChinese = CountHan(Folded.Text) > 0;
        Clauses = Language.Clauses.Split(Folded, Values, Marks, IsChinese);
        Today = DateOnly.FromDateTime(said.Now.DateTime);
        Tokens = new(Folded.Text);
        Free = new(this);
        Names = NameFinder.Find(this, Free);
        Ruled = [.. Names];
        if (model is not null)
            Settle(model);
        // 今天国际, Tomorrow Robotics: the day is a word of the name.
        if (Values.Dates.Any(IsInCompany))
            Values = Values with { Dates = [.. Values.Dates.Where(date => !IsInCompany(date))] };
        (Values, Names, TakingBack) = Repairs.In(Text, Values, Names);
    }

    private bool IsInCompany(DateMention date) => Names.Exists(name => name.Kind is NameKind.Company && name.Span.Covers(date.Span)
        && name.Span.Length > date.Span.Length);

    public FreeText Free { get; }

    public List<Name> Names { get; private set; }

    /// <summary>The names that the rules found alone.</summary>
    public IReadOnlyList<Name> Ruled { get; }

    /// <summary>Words that take back what stands before them: 哦不,.</summary>
    public List<Span> TakingBack { get; }

    /// <summary>The names as a model settles them.</summary>
    public void Settle(NameModel model) => Names = LearnedNames.Settle(this, [.. Ruled], model);

    public Said Said { get; }

    public Folded Folded { get; }

    public string Text => Folded.Text;

    public Tokens Tokens { get; }

    public Values Values { get; private set; }

    public List<Mark> Marks { get; }

    public List<Clause> Clauses { get; }

    public bool IsChinese { get; }

    public DateOnly Today { get; }

    /// <summary>As written, without the spaces around it.</summary>
    public string Words(Span span) => Folded.Said[span.Start..span.End].Trim();

    public IEnumerable<Mark> In(Span span)
    {
        for (var i = FirstFrom(span.Start); i < Marks.Count && Marks[i].Start < span.End; i++)
            yield return Marks[i];
    }

    public IEnumerable<Mark> In(Span span, Sign sign) => In(span).Where(mark => mark.Sign == sign);

    public Mark? First(Span span, Sign sign)
    {
        for (var i = FirstFrom(span.Start); i < Marks.Count && Marks[i].Start < span.End; i++)
        {
            if (Marks[i].Sign == sign)
                return Marks[i];
        }
        return null;
    }

    public Mark? First(Span span, SignSet signs)
    {
        for (var i = FirstFrom(span.Start); i < Marks.Count && Marks[i].Start < span.End; i++)
        {
            if (signs.Has(Marks[i].Sign))
                return Marks[i];
        }
        return null;
    }

    public bool Has(Span span, Sign sign) => First(span, sign) is not null;

    /// <summary>A word of the class that ends exactly at the position.</summary>
    public Mark? EndingAt(int end, SignSet signs)
    {
        for (var i = FirstFrom(Math.Max(0, end - 40)); i < Marks.Count && Marks[i].Start < end; i++)
        {
            if (Marks[i].End == end && signs.Has(Marks[i].Sign))
                return Marks[i];
        }
        return null;
    }

    public Mark? StartingAt(int start, SignSet signs)
    {
        for (var i = FirstFrom(start); i < Marks.Count && Marks[i].Start == start; i++)
        {
            if (signs.Has(Marks[i].Sign))
                return Marks[i];
        }
        return null;
    }

    public Clause ClauseAt(int at)
    {
        foreach (var clause in Clauses)
        {
            if (at < clause.End)
                return clause;
        }
        return Clauses[^1];
    }

    private int FirstFrom(int start)
    {
        var (low, high) = (0, Marks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Marks[middle].Start < start)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static int CountHan(string text)
    {
        var count = 0;
        foreach (var character in text)
        {
            if (Characters.IsHan(character))
                count++;
        }
        return count;
    }
}
