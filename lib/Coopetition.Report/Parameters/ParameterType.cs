namespace Coopetition.Report.Parameters;

public enum ParameterType
{
    Text,
    WholeNumber,
    Number,
    Truth,
}
