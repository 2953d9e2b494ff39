"""Reading a command's arguments: options anywhere, and queries that begin with a minus without `--`."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .table import Command, Option


class UsageError(Exception):
    """Arguments that make no sense; the sentence says why."""


class Arguments:
    """What was given to a command: the positional arguments in order, and the options."""

    def __init__(self, command: Command, positional: list[str], options: dict[str, str | bool | list[str]]) -> None:
        self.command = command
        self.positional = positional
        self._options = options

    def text(self, key: str) -> str | None:
        """An option's value; its default or None when it was not given. The last one counts."""
        value = self._options.get(key)
        return value if isinstance(value, str) else None

    def is_set(self, key: str) -> bool:
        """Whether a switch was given."""
        return self._options.get(key) is True

    def texts(self, key: str) -> list[str]:
        """All values of a repeated option."""
        value = self._options.get(key)
        return value if isinstance(value, list) else []

    def number(self, key: str, least: int) -> int | None:
        """An option's value as a whole number of at least `least`; raise UsageError for anything else."""
        text = self.text(key)
        if text is None:
            return None
        if not (text.isascii() and text.isdecimal() and len(text) < 10 and int(text) >= least):
            raise UsageError(f"--{key.replace('_', '-')} takes a whole number from {least} on, not {text!r}")
        return int(text)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


def read_arguments(command: Command, argv: Sequence[str]) -> Arguments:
    """Read what follows the command's name; raise UsageError. `--help` prints and raises SystemExit."""
    options, positional = _split(command, argv)
    found = vars(make_parser(command).parse_args(options))
    return Arguments(command, positional, {key: value for key, value in found.items() if value is not None})


def make_parser(command: Command) -> argparse.ArgumentParser:
    """The parser of a command's options, which also words its help."""
    parser = _Parser(
        prog=f"stet {command.name}",
        usage=f"stet {command.name} {command.usage} [OPTION...]",
        description=command.summary.capitalize() + ".",
        epilog=_describe_arguments(command),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    for option in command.options:
        _add(parser, option)
    return parser


def _add(parser: argparse.ArgumentParser, option: Option) -> None:
    if not option.takes_value:
        parser.add_argument(option.name, help=option.help, action="store_true")
        return
    parser.add_argument(
        option.name,
        help=option.help + (f" (default: {option.default})" if option.default else ""),
        metavar=option.metavar or "|".join(option.choices),
        choices=option.choices or None,
        default=option.default or None,
        action="append" if option.is_repeated else "store",
    )


def _describe_arguments(command: Command) -> str:
    width = max(len(name) for name, _ in command.arguments)
    return "arguments:\n" + "\n".join(f"  {name:{width}}  {text}" for name, text in command.arguments)


def _split(command: Command, argv: Sequence[str]) -> tuple[list[str], list[str]]:
    """Options, each as one argument with its value, and positional arguments.

    argparse would take `-tags=food` or `--sort -date` for unknown options.
    """
    known = {option.name: option for option in command.options}
    options: list[str] = []
    positional: list[str] = []
    rest = iter(argv)
    for argument in rest:
        if argument == "--":
            positional += rest
        elif argument in known and known[argument].takes_value:
            value = next(rest, None)
            if value is None:
                raise UsageError(f"{argument} needs a value")
            options.append(f"{argument}={value}")
        elif _is_option(command, argument):
            options.append(argument)
        else:
            positional.append(argument)
    return options, positional


def _is_option(command: Command, argument: str) -> bool:
    if argument == "-h" or argument.startswith("--"):
        return True
    return argument.startswith("-") and len(argument) > 1 and not command.takes_query
