using Coopetition.Report.Browsers;
using Coopetition.Report.Exports;
using Coopetition.Report.Pictures;

namespace Coopetition.Report.Commands;

/// <summary>What is to be made of a run's figures beside the page.</summary>
public sealed record PictureRequest(ExportFormats Formats, PictureOrder Order, BrowserChoice Browser);
