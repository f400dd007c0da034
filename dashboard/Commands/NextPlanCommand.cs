using System.CommandLine;
using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Commands;

/// <summary>`monitor next-plan PLAN`: the file to begin the plan after it with: the same indicators, no targets.</summary>
internal static class NextPlanCommand
{
    public static Command Make(CommandLine line)
    {
        var plan = new Argument<string>("PLAN") { Description = "The code of the plan to begin from" };
        var data = CommandLine.Data();
        var command = new Command("next-plan", "Print a plan's file without its targets, to begin the next one with") { plan, data };
        command.SetAction(parsed =>
        {
            using var room = ReadingOptions.Room(parsed.GetValue(data)!, line.Clock);
            line.Output.WriteLine(NextPlan.Template(
                room.Read(null, figures => new PlanBook(figures).Plan(parsed.GetValue(plan)!, room.Today))));
            return 0;
        });
        return command;
    }
}
