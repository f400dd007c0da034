using System.Text;
using Monitor.Dashboard.Commands;

Console.OutputEncoding = Encoding.UTF8;
return await new CommandLine(Console.Out, Console.Error, TimeProvider.System).Run(args);
