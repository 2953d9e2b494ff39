"""The program's entry once it is clear that more than `stet get` is asked for."""

from __future__ import annotations

import importlib
import os
from typing import TYPE_CHECKING

from ..core.errors import QueryError, SchemaError, SiteError, StetError
from .arguments import UsageError, read_arguments
from .output import say
from .status import DONE, FAILED, USAGE
from .table import COMMANDS, Command, command_named

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def run(argv: Sequence[str], open_window: Callable[[list[str]], int]) -> int:
    """Do what the arguments after `stet` say, and return the exit status.

    `open_window` is called when no command is asked for; the command line itself knows no window.
    """
    first = argv[0] if argv else ""
    if first == "--version":
        return _print_version()
    if first in ("--help", "-h", "help") and not _is_folder(first):
        return _print_help()
    command = command_named(first)
    if command:
        return run_command(command, argv[1:])
    if first and not first.startswith("-") and not _is_folder(first):
        say(f"{first!r} is neither a command nor a folder; stet --help lists the commands")
        return USAGE
    return open_window(list(argv))


def run_command(command: Command, argv: Sequence[str]) -> int:
    """Run one command; what stops it as a whole is said on stderr and becomes its exit status."""
    try:
        arguments = read_arguments(command, argv)
        module = importlib.import_module(f".{command.module}", __package__)
        status: int = module.run(arguments)
        return status
    except UsageError as error:
        say(f"{error}\nusage: stet {command.name} {command.usage}; more: stet {command.name} --help")
        return USAGE
    except QueryError as error:
        say(f"the query can't be read: {error}")
        return USAGE
    except (SchemaError, SiteError) as error:
        say(str(error))
        return USAGE
    except StetError as error:
        say(str(error))
        return FAILED


def _is_folder(name: str) -> bool:
    return os.path.isdir(name)


def _print_version() -> int:
    from .. import __version__

    print(f"stet {__version__}")
    return DONE


def _print_help() -> int:
    width = max(len(command.name) for command in COMMANDS)
    lines = [
        "usage: stet [SITE]           open the window",
        "       stet COMMAND ...      work without a window",
        "",
        "Stet looks after folders of articles with front matter: it finds, checks, edits and publishes them,",
        "and changes nothing else in their files.",
        "",
        "commands:",
        *(f"  {command.name:{width}}  {command.summary}" for command in COMMANDS),
        "",
        "stet COMMAND --help tells more of one; stet --version tells the version.",
    ]
    print("\n".join(lines))
    return DONE
