namespace Microsoft.DotNet.Interactive;

/// <summary>A cell does not compile.</summary>
public class CodeSubmissionCompilationErrorException(Exception innerException) : Exception(innerException.Message, innerException);
