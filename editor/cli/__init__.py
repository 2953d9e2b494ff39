"""The command line: one thin module a command, declared in `table`."""
