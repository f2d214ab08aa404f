namespace PromoBot.Language;

/// <summary>Cuts a message into sentences and clauses.</summary>
internal static class Clauses
{
    private enum Cut
    {
        None,
        Clause,
        Sentence,
    }

    public static List<Clause> Split(Folded message, Values values, List<Mark> marks, bool isChinese)
    {
        var clauses = new List<Clause>();
        var cuts = new CutFinder(message, values, isChinese);
        var (start, sentence, mark) = (0, 0, 0);
        for (var at = 0; at <= message.Text.Length; at++)
        {
            var cut = at == message.Text.Length ? Cut.Sentence : cuts.At(at);
            if (cut is Cut.None)
                continue;
            if (!string.IsNullOrWhiteSpace(message.Text[start..at]))
            {
                while (mark < marks.Count && marks[mark].Start < start)
                    mark++;
                clauses.Add(new(start, at, sentence, Signs(marks, mark, at)));
            }
            // A word that opens something else stays; a mark of punctuation goes.
            start = cuts.IsOpening(at) ? at : at + 1;
            if (cut is Cut.Sentence)
                sentence++;
        }
        return clauses;
    }

    private static SignSet Signs(List<Mark> marks, int from, int end)
    {
        var signs = default(SignSet);
        for (var i = from; i < marks.Count && marks[i].Start < end; i++)
            signs = signs.With(marks[i].Sign);
        return signs;
    }

    private sealed class CutFinder(Folded message, Values values, bool isChinese)
    {
        private int date;
        private int money;

        public bool IsOpening(int at) => isChinese && at < message.Text.Length && Characters.IsHan(message.Text[at]);

        public Cut At(int at)
        {
            var text = message.Text;
            if (isChinese && Characters.IsHan(text[at]))
                return Opens(at);
            if (isChinese && text[at] is ' ' or ',' && !InValue(at) && Turns.Opens(text, Characters.SkipSpaces(text, at + 1)))
                return Cut.Sentence;
            return text[at] switch
            {
                '\n' or '\r' => Cut.Sentence,
                ';' or '!' or '?' or '~' when !InValue(at) => Cut.Sentence,
                '.' when !InValue(at) && EndsSentence(at) => Cut.Sentence,
                ',' when !InValue(at) => Cut.Clause,
                ' ' or '\t' when isChinese && !InValue(at) && IsPause(at) => Cut.Clause,
                '[' or ']' when isChinese => Cut.Clause,
                // 3月2日｜开工｜X二期: fields of one line.
                '|' when !InValue(at) => Cut.Clause,
                // A签了5亿、B签了3亿: after a sum the list goes on with another.
                '、' when EndsSum(at) => Cut.Clause,
                // 谈了两个事:一个…, 5000万;一个…, 2.4亿
                ':' when isChinese && Items.IsAt(text, at + 1) => Cut.Clause,
                '…' => Cut.Clause,
                '-' when !isChinese && at > 0 && text[at - 1] == ' ' => Cut.Clause,
                _ => Cut.None,
            };
        }

        /// <summary>…正式投产了然后他们说…: in dictated text a word opens what is told next.</summary>
        private Cut Opens(int at) => at == 0 || !char.IsLetterOrDigit(message.Text[at - 1]) || InValue(at) ? Cut.None
            : Turns.Opens(message.Text, at) ? Cut.Sentence : Turns.GoesOn(message.Text, at) ? Cut.Clause : Cut.None;

        private bool InValue(int at)
        {
            while (date < values.Dates.Count && values.Dates[date].Span.End <= at)
                date++;
            while (money < values.Money.Count && values.Money[money].Span.End <= at)
                money++;
            return (date < values.Dates.Count && values.Dates[date].Span.Start < at)
                || (money < values.Money.Count && values.Money[money].Span.Start < at);
        }

        private bool EndsSum(int at) => !InValue(at) && money > 0 && values.Money[money - 1].Span.End == at;

        private bool EndsSentence(int at)
        {
            if (message.Said[at] == '。')
                return true;
            var text = message.Text;
            if (at + 1 < text.Length && text[at + 1] is not (' ' or '\n' or '"') && !Characters.IsHanAt(text, at + 1))
                return false;
            var word = at;
            while (word > 0 && Characters.IsLetter(text[word - 1]))
                word--;
            return text[word..at] is not ("mr" or "mrs" or "ms" or "dr" or "prof" or "st" or "no" or "inc" or "co" or "ltd"
                or "corp" or "vs");
        }

        /// <summary>Spaces stand for commas in dictated text, but not inside a foreign name or beside a number or colon.</summary>
        private bool IsPause(int at)
        {
            var text = message.Text;
            var (before, after) = (at - 1, Characters.SkipSpaces(text, at));
            if (before < 0 || after >= text.Length || text[before] is ':' or '、' || text[after] is ':' or '、')
                return false;
            var isLatin = IsLatin(text[before]) && IsLatin(text[after]);
            return !isLatin && (Characters.IsHan(text[before]) || Characters.IsHan(text[after]));
        }

        private static bool IsLatin(char character) => !Characters.IsHan(character)
            && (char.IsLetterOrDigit(character) || character is '.' or '&');
    }
}
