using Deedle;

namespace Contract.Tests.DeedleFrames;

public sealed class PivotingAndGrouping
{
    private sealed record Sale(Quarter Quarter, string Company, double? Revenue);

    private static readonly Sale[] Sales = [.. MakeSales()];

    private static readonly Frame<int, string> Long = Frame.FromRecords(Sales);

    [Fact]
    public void Each_cell_aggregates_its_own_rows()
    {
        var wide = Long.PivotTable<int, string, Quarter, string, double>("Quarter", "Company", cell => cell["Revenue"].Sum());
        foreach (var quarter in wide.RowKeys)
        {
            foreach (var company in wide.ColumnKeys)
            {
                var values = Sales.Where(sale => sale.Quarter == quarter && sale.Company == company && sale.Revenue is not null).ToArray();
                Assert.Equal(values.Length == 0 ? null : values.Sum(sale => sale.Revenue), wide.GetColumn<double>(company).TryGet(quarter).AsNullable());
            }
        }
    }

    [Fact]
    public void A_combination_without_rows_is_missing_not_zero()
    {
        var counts = Long.PivotTable<int, string, Quarter, string, int>("Quarter", "Company", cell => cell.RowCount);
        Assert.Equal(Sales.Select(sale => (sale.Quarter, sale.Company)).Distinct().Count(), Stats.count(counts).NumSum());
        Assert.Equal(Sales.Length, counts.Sum().Sum());
        Assert.DoesNotContain(0, counts.GetAllValues<int>());
    }

    [Fact]
    public void Columns_and_rows_come_as_first_met()
    {
        var frame = Frame.FromRecords([new { R = "z", C = 2 }, new { R = "a", C = 1 }, new { R = "m", C = 2 }]);
        var wide = frame.PivotTable<int, string, string, int, int>("R", "C", cell => cell.RowCount);
        Assert.Equal([2, 1], wide.ColumnKeys);
        Assert.Equal(["z", "m", "a"], wide.RowKeys);
    }

    [Fact]
    public void Groups_keep_every_row()
    {
        var groups = Long.GroupRowsBy<string>("Company");
        Assert.Equal(Sales.Length, groups.RowCount);
        Assert.Equal(Sales.Select(sale => sale.Company).Distinct(), groups.RowKeys.Select(key => key.Item1).Distinct());
        Assert.All(groups.Rows.Observations, row => Assert.Equal(Sales[row.Key.Item2].Company, row.Key.Item1));
    }

    [Fact]
    public void Sums_by_group_are_those_of_the_rows()
    {
        var sums = Long.AggregateRowsBy<double, double>(["Company"], ["Revenue"], values => values.Sum()).IndexRows<string>("Company")["Revenue"];
        Assert.All(sums.Observations, sum => Assert.Equal(Sales.Where(sale => sale.Company == sum.Key).Sum(sale => sale.Revenue) ?? 0, sum.Value, 1e-9));
    }

    private static IEnumerable<Sale> MakeSales()
    {
        var random = new Random(7);
        for (var row = 0; row < 200; row++)
        {
            yield return new Sale(new Quarter(2021 + random.Next(4), 1 + random.Next(4)), "C" + random.Next(6), random.Next(5) == 0 ? null : random.Next(1, 1000) / 8.0);
        }
    }
}
