using System.CommandLine;
using System.Text.Json;
using Monitor.Dashboard.Api;
using Monitor.Warehouse.Register;
using Spectre.Console;

namespace Monitor.Dashboard.Commands;

/// <summary>The command `monitor`: what every command has in common – options, formats, errors, exit codes.</summary>
/// <remarks>Exit codes: 0 done, 1 done with quarantined rows, 2 wrong use, 3 the directory is held by another process and the file could
/// not be handed over, 4 refused, 5 verification failed. Of several files the worst of 4, 1, 0.</remarks>
public sealed class CommandLine(TextWriter output, TextWriter errors, TimeProvider clock)
{
    private static readonly string[] Formats = ["table", "json"];

    /// <summary>How long a command may take to end after Ctrl-C: what it is doing is taken back or brought to its end.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(20);

    public TextWriter Output => output;
    public TextWriter Errors => errors;

    /// <summary>A person is watching: progress bars make sense.</summary>
    public bool IsTerminal => output == System.Console.Out && !System.Console.IsOutputRedirected;

    public TimeProvider Clock => clock;

    public static Option<string> Data() => new("--data")
    {
        Description = "The data directory", DefaultValueFactory = _ => "./data", HelpName = "DIR",
    };

    public static Option<string> Format(params string[] more)
    {
        var option = new Option<string>("--format") { Description = "How to print", DefaultValueFactory = _ => "table" };
        option.AcceptOnlyFromAmong([.. Formats, .. more]);
        return option;
    }

    /// <summary>Runs the command the arguments name; without any, the site.</summary>
    /// <param name="stop">Ends a command that runs until it is stopped, as Ctrl-C does.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> Run(string[] arguments, CancellationToken stop = default)
    {
        var root = new RootCommand("Monitor tells whether the targets of technology-transfer plans are met.")
        {
            ServeCommand.Make(this), LoadCommand.Make(this), AskCommand.Make(this), StatusCommand.Make(this), TasksCommand.Make(this),
            HandedDownCommand.Make(this), PipelineCommand.Make(this),
            EnterCommand.Make(this), ScoreCommand.Make(this), NextPlanCommand.Make(this),
            TraceCommand.Make(this), EditionCommand.Make(this), SampleCommand.Make(this), DoctorCommand.Make(this),
            RebuildCommand.Make(this),
        };
        var parsed = root.Parse(arguments is [] ? ["serve"] : arguments);
        var configuration = new InvocationConfiguration
        {
            Output = output, Error = errors, EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = Farewell,
        };
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await errors.WriteLineAsync(error.Message);
            await errors.WriteLineAsync("See: monitor --help");
            return 2;
        }
        try
        {
            return await parsed.InvokeAsync(configuration, stop);
        }
        catch (RefusedException refused)
        {
            await errors.WriteLineAsync($"{refused.Code}: {refused.In("en")}");
            return refused.ExitCode;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(
                $"SYS-FILE: {trouble.Message} Expected a readable and writable place. Check the path, its owner and the free space.");
            return 4;
        }
    }

    public void WriteJson<T>(T value) => output.WriteLine(JsonSerializer.Serialize(value, Json.Options));

    /// <summary>A console on our writer: plain text when it is not a terminal.</summary>
    public IAnsiConsole Console => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(output),
        Ansi = IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
    });

    /// <summary>Three-rule table, numbers to the right; as wide as its content when it is not a terminal.</summary>
    public void WriteTable(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows, params int[] numbers)
    {
        var table = new Table { Border = TableBorder.Simple };
        for (var i = 0; i < heads.Count; i++)
        {
            var side = numbers.Contains(i) ? Justify.Right : Justify.Left;
            table.AddColumn(new TableColumn(Markup.Escape(heads[i])) { Alignment = side, NoWrap = true });
        }
        foreach (var row in rows) table.AddRow([.. row.Select(Markup.Escape)]);
        var console = Console;
        if (!console.Profile.Capabilities.Ansi) console.Profile.Width = 400;
        console.Write(table);
    }
}
