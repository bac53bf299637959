using Coopetition.Report.Commands;

return await CommandLine.InvokeAsync(args, Console.Out, Console.Error);
