using Microsoft.AspNetCore.Mvc;
using Monitor.Warehouse.Register;

namespace Monitor.Dashboard.Api;

/// <summary>A refusal as RFC 9457 problem details: what was found, what was expected, what to do. Never SQL, paths or stack
/// traces.</summary>
public static class Problem
{
    // What is named in the path and does not exist; everything else that was asked wrongly is a bad request.
    private static readonly string[] Absent =
        ["ASK-MEASURE", "ASK-PLAN", "ASK-TASKS", "ASK-KIND", "ASK-INDICATOR", "ASK-ADDRESS", "TRACE-ONE", "EDITION"];

    public static int Status(RefusedException refused) => refused.ExitCode switch
    {
        2 => Absent.Contains(refused.Code) ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest,
        3 => StatusCodes.Status409Conflict,
        4 => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <param name="language">"zh" or "en".</param>
    public static ProblemDetails Of(RefusedException refused, string language) => new()
    {
        Type = $"/problems/{refused.Code}",
        Title = refused.Found.In(language),
        Detail = $"{refused.Expected.In(language)} {refused.Next.In(language)}",
        Status = Status(refused),
        Extensions =
        {
            ["code"] = refused.Code,
            ["found"] = refused.Found.In(language),
            ["expected"] = refused.Expected.In(language),
            ["next"] = refused.Next.In(language),
        },
    };

    /// <summary>Anything unforeseen: said plainly, the details only in the log.</summary>
    public static ProblemDetails Unforeseen(string language) => new()
    {
        Type = "/problems/SYS-UNFORESEEN",
        Title = language == "zh" ? "服务器遇到未预料的错误。" : "Something went wrong on the server.",
        Detail = language == "zh" ? "没有任何数据被更改。请重试；如再次出现，请把时间告诉管理员。"
            : "Nothing was changed. Try again; if it happens again, tell the operator the time.",
        Status = StatusCodes.Status500InternalServerError,
    };
}
