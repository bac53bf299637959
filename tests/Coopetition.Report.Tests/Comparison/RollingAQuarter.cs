using Coopetition.Report.Comparison;

namespace Coopetition.Report.Tests.Comparison;

public sealed class RollingAQuarter : IDisposable
{
    private readonly TwoShops shops = new();

    public RollingAQuarter() => shops.Run();

    public void Dispose() => shops.Dispose();

    [Fact]
    public void A_new_quarter_is_new_data_in_every_number_and_sentence_that_it_changes()
    {
        shops.Table += "North,sales,2024Q3,9,2024-10-20,north-q3,\nSouth,sales,2024Q3,14,2024-10-25,south-q3,\n";

        Assert.Equal(
            [
                "Verdict: c1: North sold more than 11.: holds -> contradicted by new data (sales.csv: North, sales, 2024Q3, 2024-10-20)",
                "Finding: sales: North sold 12 in 2024Q2. -> North sold 9 in 2024Q3. by new data (sales.csv: North, sales, 2024Q3, 2024-10-20; sales.csv: South, sales, 2024Q3, 2024-10-25)",
                "Finding: 00-shops (said): There are 4 numbers. -> There are 6 numbers. by new data (sales.csv: North, sales, 2024Q3, 2024-10-20; sales.csv: South, sales, 2024Q3, 2024-10-25)",
                "Rank: sales, EUR: 2024Q2: 1. North: Sales, 2. South: Sales -> 2024Q3: 1. South: Sales, 2. North: Sales by new data (sales.csv: North, sales, 2024Q3, 2024-10-20; sales.csv: South, sales, 2024Q3, 2024-10-25)",
                "Number: North: Sales, 2024Q3: none -> 9 by new data (sales.csv: North, sales, 2024Q3, 2024-10-20)",
                "Number: South: Sales, 2024Q3: none -> 14 by new data (sales.csv: South, sales, 2024Q3, 2024-10-25)",
                "Row: sales.csv: North, sales, 2024Q3, 2024-10-20: none -> value 9 by new data (sales.csv: North, sales, 2024Q3, 2024-10-20)",
                "Row: sales.csv: South, sales, 2024Q3, 2024-10-25: none -> value 14 by new data (sales.csv: South, sales, 2024Q3, 2024-10-25)",
            ],
            Changes());
    }

    [Fact]
    public void A_later_vintage_of_what_was_known_is_a_restatement()
    {
        shops.Table += "North,sales,2024Q1,9.5,2024-07-20,north-q2,\n";

        Assert.Equal(
            [
                "Number: North: Sales, 2024Q1: 10 -> 9.5 by restatement (sales.csv: North, sales, 2024Q1, 2024-07-20)",
                "Row: sales.csv: North, sales, 2024Q1, 2024-07-20: value 10; reported_on 2024-04-20; source north-q1 -> value 9.5; reported_on 2024-07-20; source north-q2 by restatement (sales.csv: North, sales, 2024Q1, 2024-07-20)",
            ],
            Changes());
    }

    [Fact]
    public void Another_value_in_the_same_row_is_a_correction()
    {
        Replace("South,sales,2024Q1,8,", "South,sales,2024Q1,8.5,");

        Assert.Equal(
            [
                "Number: South: Sales, 2024Q1: 8 -> 8.5 by correction (sales.csv: South, sales, 2024Q1, 2024-04-25)",
                "Row: sales.csv: South, sales, 2024Q1, 2024-04-25: value 8 -> value 8.5 by correction (sales.csv: South, sales, 2024Q1, 2024-04-25)",
            ],
            Changes());
    }

    [Fact]
    public void A_mistyped_day_of_publication_is_a_correction_and_no_restatement()
    {
        Replace("2024Q1,8,2024-04-25", "2024Q1,8,2024-04-26");

        Assert.Equal(
            ["Row: sales.csv: South, sales, 2024Q1, 2024-04-26: reported_on 2024-04-25 -> reported_on 2024-04-26 by correction (sales.csv: South, sales, 2024Q1, 2024-04-26)"],
            Changes());
    }

    [Fact]
    public void What_is_gone_is_told_with_what_it_was()
    {
        Replace("South,sales,2024Q1,8,2024-04-25,south-q1,\n", "");

        Assert.Equal(
            [
                "Finding: 00-shops (said): There are 4 numbers. -> There are 3 numbers. by removed data (sales.csv: South, sales, 2024Q1, 2024-04-25)",
                "Number: South: Sales, 2024Q1: 8 -> none by removed data (sales.csv: South, sales, 2024Q1, 2024-04-25)",
                "Row: sales.csv: South, sales, 2024Q1, 2024-04-25: value 8 -> none by removed data (sales.csv: South, sales, 2024Q1, 2024-04-25)",
            ],
            Changes());
    }

    [Fact]
    public void Two_causes_are_kept_apart_where_names_and_periods_tell_them_apart()
    {
        shops.Table += "South,sales,2024Q3,14,2024-10-25,south-q3,\n";
        Replace("North,sales,2024Q1,10,", "North,sales,2024Q1,10.5,");
        Replace("South,staff,2024Q2,40,", "South,staff,2024Q2,41,");

        Assert.Equal(
            ["North: Sales, 2024Q1 by correction (sales.csv: North, sales, 2024Q1, 2024-04-20)", "South: Sales, 2024Q3 by new data (sales.csv: South, sales, 2024Q3, 2024-10-25)"],
            Again().Of(ChangeKind.Number).Select(change => $"{change.What} by {change.CausesInWords}"));
    }

    [Fact]
    public void A_figure_does_not_change_by_rows_of_periods_that_it_does_not_show()
    {
        shops.ShowsTheLast = true;
        shops.Run();
        Replace("North,sales,2024Q1,10,", "North,sales,2024Q1,10.5,");
        Replace("North,sales,2024Q2,12,", "North,sales,2024Q2,12.5,");

        var changes = Again();
        Assert.Equal("correction (sales.csv: North, sales, 2024Q2, 2024-07-20)", changes.Of(ChangeKind.Finding).Single().CausesInWords);
        Assert.Equal(2, changes.Of(ChangeKind.Number).Count);
    }

    [Fact]
    public void Rows_in_another_order_numbers_written_otherwise_and_other_packages_are_no_change()
    {
        shops.Table = string.Join('\n', shops.Table.TrimEnd().Split('\n') is [var head, .. var rows] ? [head, .. rows.Reverse()] : []) + "\n";
        Replace(",12,", ",12.0,");
        shops.Towns = "shop,town\nSouth,Bari\nNorth,Bergen\n";
        shops.Package = "2.0.0";

        Assert.Empty(Changes());
    }

    [Fact]
    public void Without_a_key_a_row_is_gone_and_another_new()
    {
        shops.Towns = "shop,town\nNorth,Bergen\nSouth,Rome\nSouth,Rome\n";

        Assert.Equal(
            [
                "Row: towns.csv: South, Rome: none -> a row by new data (towns.csv: South, Rome)",
                "Row: towns.csv: South, Rome: none -> a row by new data (towns.csv: South, Rome)",
                "Row: towns.csv: South, Bari: a row -> none by removed data (towns.csv: South, Bari)",
            ],
            Changes());
    }

    [Fact]
    public void Other_parameters_and_other_cells_are_told_as_causes()
    {
        (shops.Now, shops.Cells, shops.Stated) = ("2025", "other", 12.5);

        Assert.Equal(
            [
                "Verdict: c1: North sold more than 12.5.: holds -> contradicted by other parameters (now: 2024, now 2025), code (cells of notebooks/00-shops.ipynb)",
                "Title: sales: To 2024 -> To 2025 by other parameters (now: 2024, now 2025), code (cells of notebooks/00-shops.ipynb)",
            ],
            Changes());
    }

    [Fact]
    public void Another_library_is_told_as_a_cause_by_its_place()
    {
        (shops.Library, shops.Stated) = ("another", 12.5);

        Assert.Equal("code (the library in ../lib)", Again().Of(ChangeKind.Verdict).Single().CausesInWords);
    }

    [Fact]
    public void What_a_notebook_did_not_come_to_is_missing_by_its_failure_and_back_once_it_is_mended()
    {
        shops.IsStopped = true;
        var gone = Again();
        Assert.Equal("1 verdict, 2 findings, 4 numbers", gone.Summary);
        Assert.All(gone.Changes, change => Assert.Equal((true, "failure (notebooks/00-shops.ipynb: Timeout)"), (change.After.IsMissing, change.CausesInWords)));

        shops.IsStopped = false;
        var back = Again();
        Assert.Equal("1 verdict, 2 findings, 4 numbers", back.Summary);
        Assert.All(back.Changes, change => Assert.Equal((true, "failure (notebooks/00-shops.ipynb, before: Timeout)"), (change.Before.IsMissing, change.CausesInWords)));
    }

    [Fact]
    public void A_verdict_that_a_small_move_would_now_change_is_told()
    {
        Replace("North,sales,2024Q2,12,", "North,sales,2024Q2,11.1,");

        var reach = Again().Of(ChangeKind.Reach).Single();
        Assert.Equal(("c1", "correction (sales.csv: North, sales, 2024Q2, 2024-07-20)"), (reach.Id, reach.CausesInWords));
        Assert.Empty(shops.Compared().Of(ChangeKind.Verdict));
    }

    [Fact]
    public void A_summary_counts_by_kind()
    {
        Replace("South,sales,2024Q1,8,", "South,sales,2024Q1,8.5,");

        Assert.Equal("1 number, 1 row of data", Again().Summary);
        Assert.Equal(("2025-01-01T12-00-00-000Z", "2025-01-02T12-00-00-000Z"), (shops.Compared().From, shops.Compared().To));
    }

    private IReadOnlyList<string> Changes()
    {
        shops.Run();
        return shops.Changes();
    }

    private EditionChanges Again()
    {
        shops.Run();
        return shops.Compared();
    }

    private void Replace(string old, string @new)
    {
        Assert.Contains(old, shops.Table, StringComparison.Ordinal);
        shops.Table = shops.Table.Replace(old, @new, StringComparison.Ordinal);
    }
}
