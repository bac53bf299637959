namespace Coopetition.Data;

/// <summary>The types of Table Schema that cells can have.</summary>
public enum FieldType
{
    Text,
    Number,
    WholeNumber,
    Boolean,
    Date,
}
