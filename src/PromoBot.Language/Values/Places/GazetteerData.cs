namespace PromoBot.Language;

/// <summary>
/// Reads the shipped tables (places.china.tsv, places.zones.tsv, places.world.tsv) and derives from each place how people say it.
/// </summary>
internal sealed class GazetteerData
{
    private static readonly string[] CountyWords = [" district", " county", " new area", " new district", " city"];

    public Dictionary<string, List<Naming>> Namings { get; } = new(StringComparer.Ordinal);

    public static GazetteerData Load()
    {
        var data = new GazetteerData();
        data.AddChina();
        data.AddZones();
        data.AddWorld();
        return data;
    }

    private void AddChina()
    {
        var rows = Shipped.Lines("places.china.tsv").Select(line => line.Split('\t')).ToList();
        var cities = rows.Where(row => row[0].Length <= 4).Select(row => row[2].TrimStart('*')).ToHashSet(StringComparer.Ordinal);
        string province = "", city = "", cityCode = "";
        foreach (var row in rows)
        {
            var (code, name, isWeakName) = (row[0], row[1].TrimStart('*'), row[1][0] == '*');
            if (code.Length == 2)
                (province, cityCode) = (name, "");
            if (code.Length == 4)
                (city, cityCode) = (name, code);
            string[] path = code.Length switch
            {
                2 => [name],
                4 => [province, name],
                _ => code.StartsWith(cityCode, StringComparison.Ordinal) && cityCode.Length > 0 ? [province, city, name]
                    : [province, name],
            };
            var kind = code.Length switch { 2 => PlaceKind.Province, 4 => PlaceKind.City, _ => PlaceKind.County };
            var place = new Place(name, kind, path);
            Add(name, place, isWeakName ? NamingNeeds.Parent : name.Length == 2 ? NamingNeeds.Boundary : NamingNeeds.Nothing);
            AddShort(place, row[2], cities);
            AddEnglish(place, row[3]);
        }
    }

    private void AddShort(Place place, string given, HashSet<string> cities)
    {
        if (given.Length == 0)
            return;
        var stem = given.TrimStart('*');
        // 西安区 and 长沙县 are called like cities: their short form means them only beside their parent, and 长沙 never 长沙县.
        var isLikeCity = place.Kind == PlaceKind.County && cities.Contains(stem);
        if (!isLikeCity || !place.Path.Any(part => part.StartsWith(stem, StringComparison.Ordinal) && part != place.Name))
            Add(stem, place, given[0] == '*' || isLikeCity ? NamingNeeds.Parent : NamingNeeds.Nothing);
        // 恩施州, 长阳县, 阿里地区: how officials shorten the names of autonomous places.
        if (place.Name.EndsWith("自治州", StringComparison.Ordinal))
            Add(stem + "州", place, NamingNeeds.Nothing);
        if (place.Name.EndsWith("自治县", StringComparison.Ordinal))
            Add(stem + "县", place, NamingNeeds.Nothing);
    }

    private void AddEnglish(Place place, string given)
    {
        var isRare = given.StartsWith('*');
        var name = given.TrimStart('*');
        foreach (var form in new[] { name, name.Replace("'", "", StringComparison.Ordinal) }.Distinct())
        {
            if (place.Kind != PlaceKind.County)
            {
                Add(form, place, isRare ? NamingNeeds.Parent : NamingNeeds.Nothing);
                Add(form + (place.Kind == PlaceKind.Province ? " province" : " city"), place, NamingNeeds.Nothing);
                continue;
            }
            Add(form, place, place.Name.EndsWith('市') && form.Length > 3 ? NamingNeeds.Preposition : NamingNeeds.Parent);
            foreach (var word in CountyWords)
                Add(form + word, place, NamingNeeds.Nothing);
        }
    }

    private void AddZones()
    {
        foreach (var row in Shipped.Lines("places.zones.tsv").Select(line => line.Split('\t')))
        {
            var place = new Place(row[0], PlaceKind.Zone, [.. row[3].Split('/'), row[0]]);
            // 浦东新区 and 滨海新区 are districts too.
            if (Namings.TryGetValue(row[0], out var known))
                place = known[0].Place;
            foreach (var name in Split(row[0], row[1], row[2]))
                Add(name, place, NamingNeeds.Nothing);
        }
    }

    private void AddWorld()
    {
        foreach (var row in Shipped.Lines("places.world.tsv").Select(line => line.Split('\t')))
        {
            var isCountry = row[0] == "country";
            var place = isCountry ? new Place(row[1], PlaceKind.Country, [row[1]])
                : new Place(row[1], PlaceKind.Abroad, [row[4], row[1]]);
            foreach (var name in Split(row[1], row[2], row[3]))
                Add(name, place, NamingNeeds.Nothing);
            if (!isCountry && !row[1].EndsWith('市') && row[1].Length <= 5)
                Add(row[1] + "市", place, NamingNeeds.Nothing);
        }
    }

    private static IEnumerable<string> Split(string name, string aliases, string english) =>
        aliases.Split('|').Concat(english.Split('|')).Prepend(name).Where(word => word.Length > 0);

    private void Add(string word, Place place, NamingNeeds needs)
    {
        var key = Folded.From(word).Text;
        if (!Namings.TryGetValue(key, out var list))
            Namings.Add(key, list = []);
        // A zone's list may free a name that the county of the same name needs company for (Pudong).
        var known = list.FindIndex(naming => naming.Place == place);
        if (known < 0)
            list.Add(new(place, needs));
        else if (needs == NamingNeeds.Nothing)
            list[known] = new(place, needs);
    }
}
