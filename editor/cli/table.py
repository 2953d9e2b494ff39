"""The one table of commands: what each is called, takes and does. `--help`, docs and parsing come from it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Option:
    """One option. Without `metavar` it is a switch; `is_repeated` ones gather a list."""

    name: str
    help: str
    metavar: str = ""
    choices: tuple[str, ...] = ()
    default: str = ""
    is_repeated: bool = False

    @property
    def takes_value(self) -> bool:
        """Whether a value follows it."""
        return bool(self.metavar or self.choices)

    @property
    def key(self) -> str:
        """Its name as an attribute: `--dry-run` is `dry_run`."""
        return self.name.removeprefix("--").replace("-", "_")


@dataclass(frozen=True, slots=True)
class Command:
    """One command. `module` in `editor.cli` has its `run`; `usage` is what stands between name and options.

    `arguments` are the positional ones with their help. Of one that `takes_query`, an argument that begins
    with a single `-` is a query and no option.
    """

    name: str
    summary: str
    module: str
    usage: str
    arguments: tuple[tuple[str, str], ...]
    options: tuple[Option, ...]
    takes_query: bool = False


SCHEMA = Option("--schema", "read this schema before the site's own", "FILE")
SITE = Option("--site", "the site to look in, with --where (default: the current folder)", "SITE")
SITE_TO_CHANGE = Option("--site", "the site to change (default: the current folder)", "SITE")
WHERE = Option("--where", "only the articles that this query finds", "QUERY")
DRY_RUN = Option("--dry-run", "print what would change as a diff, and write nothing")
SITE_ARGUMENT = ("SITE", "a folder of articles (default: the current folder)")
FILES_ARGUMENT = ("FILE", "an article")

COMMANDS: tuple[Command, ...] = (
    Command(
        "list",
        "list articles",
        "list_articles",
        "[SITE] [QUERY]",
        (SITE_ARGUMENT, ("QUERY", "which articles, in the language of the search box")),
        (
            Option("--fields", "the fields to show, by their paths", "F,F"),
            Option("--sort", "the field to sort by, downwards with a minus before it", "[-]F"),
            Option("--limit", "no more than so many articles", "N"),
            Option("--format", "the form of the output", choices=("table", "jsonl", "csv", "paths"), default="table"),
            SCHEMA,
        ),
        takes_query=True,
    ),
    Command(
        "get",
        "print a value, or the whole record, of an article",
        "get",
        "FILE [FIELD]",
        (FILES_ARGUMENT, ("FIELD", "the path of a field: title, provider.name, images[0].url")),
        (Option("--format", "the form of the output", choices=("text", "yaml", "json"), default="text"),),
    ),
    Command(
        "set",
        "change values in articles, and nothing else in their files",
        "set_values",
        "(FILE... | --site SITE --where QUERY) FIELD=VALUE... [FIELD+=ITEM] [FIELD-=ITEM]",
        (
            FILES_ARGUMENT,
            ("FIELD=VALUE", "give a field a value; FIELD= makes it blank"),
            ("FIELD+=ITEM", "add an item to a list, unless it is there"),
            ("FIELD-=ITEM", "remove all items of a list that are equal to this"),
        ),
        (
            Option("--unset", "remove a field", "FIELD", is_repeated=True),
            Option("--json", "every VALUE and ITEM is JSON"),
            DRY_RUN,
            Option("--force", "change readonly fields too, and take values that are of another kind"),
            SITE,
            WHERE,
            SCHEMA,
        ),
    ),
    Command(
        "publish",
        "set the publish flag of articles",
        "publish",
        "(FILE... | --site SITE --where QUERY)",
        (FILES_ARGUMENT,),
        (DRY_RUN, Option("--force", "publish also what has errors"), SITE, WHERE, SCHEMA),
    ),
    Command(
        "unpublish",
        "take articles back",
        "publish",
        "(FILE... | --site SITE --where QUERY)",
        (FILES_ARGUMENT,),
        (DRY_RUN, Option("--force", "change the flag also where it is readonly"), SITE, WHERE, SCHEMA),
    ),
    Command(
        "check",
        "report the problems of articles, and mend those with a certain fix",
        "check",
        "[SITE | FILE...]",
        (SITE_ARGUMENT, FILES_ARGUMENT),
        (
            WHERE,
            Option("--format", "the form of the output", choices=("text", "jsonl", "sarif", "github"), default="text"),
            Option("--fix", "mend what has a certain fix, and report what is left"),
            DRY_RUN,
            Option("--jobs", "check with so many processes (default: as many as help)", "N"),
            Option("--changed-since", "only articles changed since this revision of Git", "REV"),
            Option("--shard", "only the I-th of N equal parts of the articles", "I/N"),
            SCHEMA,
        ),
    ),
    Command(
        "schema",
        "show the schema in force, guess one from the articles, or check it",
        "schema",
        "(show | infer | check) [SITE]",
        (
            ("show", "print the schema in force, as text for .stet.yml"),
            ("infer", "print one guessed from the articles, as text for .stet.yml"),
            ("check", "print what is wrong in the schema's file"),
            SITE_ARGUMENT,
        ),
        (SCHEMA,),
    ),
    Command(
        "replace",
        "find and replace in the values of articles",
        "replace",
        "FIND REPLACEMENT (--field F... | --all-text)",
        (
            ("FIND", "the text to find; upper and lower case count without --ignore-case"),
            ("REPLACEMENT", "the text to put in its place"),
        ),
        (
            Option("--field", "look in this field, and in all that is in it", "F", is_repeated=True),
            Option("--all-text", "look in all fields that are not readonly, never in the text below"),
            Option("--regex", "FIND is a regular expression (RE2); \\1 in REPLACEMENT is its first group"),
            Option("--ignore-case", "find it in upper and lower case alike"),
            Option("--whole-words", "find whole words only, no parts of words"),
            DRY_RUN,
            SITE_TO_CHANGE,
            WHERE,
            SCHEMA,
        ),
    ),
    Command(
        "merge",
        "merge three versions of an article by its fields",
        "merge",
        "BASE OURS THEIRS",
        (
            ("BASE", "the version that both others come from"),
            ("OURS", "our version"),
            ("THEIRS", "their version"),
        ),
        (Option("--output", "write the result here instead of printing it; OURS is allowed", "FILE"),),
    ),
)


def command_named(name: str) -> Command | None:
    """The command of that name."""
    return next((command for command in COMMANDS if command.name == name), None)
