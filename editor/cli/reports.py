"""How `stet check` prints problems: text, jsonl, SARIF 2.1.0, and annotations of GitHub Actions."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING
from urllib.parse import quote

from .. import __version__
from ..core.edits import Insert, Move, Remove, Set
from ..core.fieldpath import format_field_path, get_value
from ..core.problems import RULES
from ..core.values import ABSENT
from .output import coloured, from_here, has_colour, one_line, visible
from .values import dump_json, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..core.problems import Fix, Problem
    from ..core.site import Site
    from .values import Json

HELP = "https://github.com/stet-desk/stet/blob/main/docs/rules.md"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def print_text(site: Site, problems: Sequence[Problem]) -> None:
    """`PATH:LINE:COL: SEVERITY RULE FIELD: MESSAGE`, paths from the current folder."""
    colour = has_colour(sys.stdout)
    for problem in problems:
        path = one_line(from_here(site.root / problem.path))
        severity = coloured(problem.severity, problem.severity) if colour else problem.severity
        what = " ".join(part for part in (severity, problem.rule, one_line(problem.field)) if part)
        print(f"{path}:{problem.line}:{problem.column}: {what}: {one_line(problem.message)}")


def print_jsonl(site: Site, problems: Sequence[Problem]) -> None:
    """One object a line, paths from the root."""
    for problem in problems:
        row: dict[str, Json] = {
            "path": problem.path,
            "line": problem.line,
            "column": problem.column,
            "field": problem.field,
            "rule": problem.rule,
            "severity": problem.severity,
            "message": problem.message,
            "fix": _fix(site, problem) if problem.fix else None,
        }
        print(dump_json(row))


def _fix(site: Site, problem: Problem) -> dict[str, Json]:
    fix = problem.fix
    assert fix is not None
    out: dict[str, Json] = {"op": _operation(site, problem.path, fix), "path": format_field_path(fix.path)}
    out["value"] = plain(fix.value) if isinstance(fix, (Set, Insert)) else None
    if isinstance(fix, (Insert, Move)):
        out["index"] = fix.index
    if isinstance(fix, Move):
        out["to"] = fix.to
    return out


def _operation(site: Site, path: str, fix: Fix) -> str:
    """`add` for a value set where there is none."""
    if isinstance(fix, Set):
        return "add" if get_value(site.article(path).record, fix.path) is ABSENT else "set"
    return {Remove: "remove", Insert: "insert", Move: "move"}[type(fix)]


def print_github(site: Site, problems: Sequence[Problem]) -> None:
    """Workflow commands of GitHub Actions; info is its notice."""
    for problem in problems:
        place = f"line={problem.line},col={problem.column}"
        file = _property(from_here(site.root / problem.path))
        title = _property(f"{problem.rule} {problem.field}".strip())
        print(f"::{COMMANDS[problem.severity]} file={file},{place},title={title}::{_data(problem.message)}")


def _data(text: str) -> str:
    return visible(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def print_sarif(site: Site, problems: Sequence[Problem]) -> None:
    """One run in the Static Analysis Results Interchange Format 2.1.0 (OASIS); info is its note."""
    ids = list(dict.fromkeys([*RULES, *(problem.rule for problem in problems)]))
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "Stet", "version": __version__, "rules": [_rule(name) for name in ids]}},
                "originalUriBaseIds": {"SITE": {"description": {"text": "the site's root"}}},
                "columnKind": "unicodeCodePoints",
                "results": [_result(problem, ids.index(problem.rule)) for problem in problems],
            }
        ],
    }
    print(json.dumps(log, ensure_ascii=False, indent=2))


def _rule(name: str) -> dict[str, object]:
    rule = RULES.get(name)
    if rule is None:
        text = "a check that this site's schema defines"
        return {"id": name, "shortDescription": {"text": text}, "help": {"text": f"{name}: {text}, in `checks`."}}
    return {
        "id": name,
        "shortDescription": {"text": rule.summary},
        "help": {"text": f"{name}: {rule.summary}. By default: {rule.severity}. See docs/rules.md, section {name}."},
        "helpUri": f"{HELP}#{name}",
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _result(problem: Problem, index: int) -> dict[str, object]:
    region = {"startLine": problem.line, "startColumn": problem.column}
    location = {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(problem.path, safe="/"), "uriBaseId": "SITE"},
            "region": region,
        }
    }
    if problem.field:
        location["logicalLocations"] = [{"fullyQualifiedName": problem.field}]  # type: ignore[assignment]
    return {
        "ruleId": problem.rule,
        "ruleIndex": index,
        "level": LEVELS[problem.severity],
        "message": {"text": f"{problem.field}: {problem.message}" if problem.field else problem.message},
        "locations": [location],
    }


REPORTS: dict[str, Callable[[Site, Sequence[Problem]], None]] = {
    "text": print_text,
    "jsonl": print_jsonl,
    "github": print_github,
    "sarif": print_sarif,
}
