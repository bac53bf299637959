using Coopetition.Benchmarks;

// What is compared is measured in one run, side by side, so that the ratios hold whatever else the machine is doing
switch (args)
{
    case ["run"]:
        await RunTimes.MeasureAsync();
        break;
    case ["rerun"]:
        await RerunTimes.MeasureAsync();
        break;
    case ["pictures"]:
        await PictureTimes.MeasureAsync();
        break;
    case ["export"]:
        await ExportTimes.MeasureAsync();
        break;
    case ["export", var report, var formats]:
        await ExportTimes.ExportByPlotlyAsync(report, formats);
        break;
    case ["reading", ..]:
        await ReadingTimes.MeasureAsync(args[1..]);
        break;
    default:
        Console.Error.WriteLine("Say what is to be measured: run, rerun, pictures, export or reading.");
        return 2;
}

return 0;
