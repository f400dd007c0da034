using System.CommandLine;
using Monitor.Warehouse.Editions;
using Monitor.Warehouse.Register;

namespace Monitor.Dashboard.Commands;

/// <summary>`monitor doctor`: is this directory whole? Changes nothing and needs no lock.</summary>
internal static class DoctorCommand
{
    public static Command Make(CommandLine line)
    {
        var (data, format) = (CommandLine.Data(), CommandLine.Format());
        var command = new Command("doctor", "Check the data directory") { data, format };
        command.SetAction(parsed =>
        {
            using var examination = new Examination(DataDirectory.At(parsed.GetValue(data)!), line.Clock);
            var findings = examination.Run().ToList();
            if (parsed.GetValue(format) == "json") line.WriteJson(findings);
            else line.WriteTable(["check", "state", "finding"], findings.Select(f => (IReadOnlyList<string>)[f.Check, f.State, f.Text]));
            return findings.Any(f => f.State == Finding.Bad) ? 5 : 0;
        });
        return command;
    }
}
