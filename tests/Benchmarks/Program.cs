Console.WriteLine("Choose: binding");
