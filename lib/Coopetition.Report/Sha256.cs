using System.Security.Cryptography;
using System.Text;

namespace Coopetition.Report;

internal static class Sha256
{
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static string Of(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
