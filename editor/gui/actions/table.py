"""The one table of all actions: menus, shortcuts, command palette, key sheet and docs/keys.md are made from it.

Imports no Qt. What an action does is the method of `Commands` that has its id as name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .formkeys import FORM_KEYS

Scope = Literal["window", "list"]
"""Where the keys act: everywhere, or only while the list of articles has the focus (all single letters)."""

Need = Literal["site", "article", "draft", "unsaved", "undo", "redo", "problems"]
"""What must be there: a site, a current article, unsaved edits of it, of any article, a step to undo or redo,
problems of the current article."""

Menu = Literal["Site", "Edit", "Article", "View", "Help"]


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that can be asked for.

    `keys` are Qt's portable key texts; of several all work, and the first is shown beside the words.
    `own_keys` are bound by the panes themselves (the list's arrows, Esc). `hint` is what the palette finds it by, too.
    """

    id: str
    text: str
    menu: Menu
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: tuple[Need, ...] = ()
    scope: Scope = "window"
    own_keys: tuple[str, ...] = ()
    hint: str = ""
    begins_group: bool = False


ACTIONS: tuple[Action, ...] = (
    Action("open_site", "Open a folder…", "Site", ("Ctrl+O",), "open", hint="site project"),
    Action("open_sample", "Try the sample", "Site", (), "sample", hint="example demo"),
    Action("reload", "Reload", "Site", ("F5",), "reload", ("site",), hint="refresh read again", begins_group=True),
    Action("close_site", "Close the site", "Site", (), "", ("site",)),
    Action("quit", "Quit", "Site", ("Ctrl+Q",), "quit", begins_group=True),
    #
    Action("undo", "Undo", "Edit", ("Ctrl+Z",), "undo", ("undo",)),
    Action("redo", "Redo", "Edit", ("Ctrl+Shift+Z",), "redo", ("redo",)),
    Action("save", "Save", "Edit", ("Ctrl+S",), "save", ("draft",), begins_group=True),
    Action("save_and_next", "Save and next", "Edit", ("Ctrl+Return", "Ctrl+Enter"), "", ("article",)),
    Action("save_all", "Save all", "Edit", ("Ctrl+Shift+S",), "", ("unsaved",)),
    Action("revert", "Revert the article", "Edit", (), "revert", ("draft",), hint="discard edits"),
    Action("show_changes", "Show changes", "Edit", ("D",), "changes", ("site",), "list", hint="diff unsaved"),
    Action("find_replace", "Find and replace…", "Edit", ("Ctrl+H",), "replace", ("site",), hint="substitute words all"),
    Action("copy_paths", "Copy file paths", "Edit", (), "copy", ("article",), hint="file name", begins_group=True),
    Action("copy_rows", "Copy as text", "Edit", (), "", ("article",), hint="clipboard"),
    Action("copy_csv", "Copy as a table (CSV)", "Edit", (), "", ("article",), hint="clipboard spreadsheet table"),
    Action(
        "show_settings", "Settings…", "Edit", ("Ctrl+,",), "settings", hint="preferences options", begins_group=True
    ),
    #
    Action("publish", "Publish", "Article", ("P",), "published", ("article",), "list"),
    Action("unpublish", "Unpublish", "Article", ("U",), "unpublished", ("article",), "list"),
    Action(
        "publish_anyway", "Publish anyway", "Article", ("Shift+P",), "", ("article",), "list", hint="force with errors"
    ),
    Action("edit_article", "Edit", "Article", ("E",), "edit", ("article",), "list", ("Return",), begins_group=True),
    Action("edit_cell", "Edit in the list", "Article", (), "", ("article",), "list", ("F2",), hint="rename title cell"),
    Action("add_field", "Add a field…", "Article", (), "add", ("article",), hint="key new property"),
    Action("next_article", "Next article", "Article", ("J",), "next", ("site",), "list", ("Down",)),
    Action("previous_article", "Previous article", "Article", ("K",), "previous", ("site",), "list", ("Up",)),
    Action("next_from_form", "Next article (from anywhere)", "Article", ("Ctrl+PgDown",), "", ("site",)),
    Action("previous_from_form", "Previous article (from anywhere)", "Article", ("Ctrl+PgUp",), "", ("site",)),
    Action("select_article", "Select", "Article", ("X",), "select", ("article",), "list", hint="mark toggle"),
    Action(
        "view_pictures", "Look at the pictures", "Article", ("V",), "image", ("article",), "list", hint="viewer zoom"
    ),
    Action(
        "toggle_one",
        "All selected, or this one alone",
        "Article",
        (),
        "",
        ("article",),
        hint="several bulk form together",
    ),
    Action("next_problem", "Next problem", "Article", ("F8",), "problem", ("article",), begins_group=True),
    Action("previous_problem", "Previous problem", "Article", ("Shift+F8",), "", ("article",)),
    Action("quick_fixes", "Quick fixes", "Article", ("Ctrl+.",), "fix", ("article",), hint="mend repair"),
    Action("open_in_editor", "Open the file", "Article", (), "link", ("article",), hint="external text editor"),
    #
    Action("search", "Search", "View", ("Ctrl+F",), "search", ("site",), hint="find query filter"),
    Action("search_from_list", "Search (from the list)", "View", ("/",), "", ("site",), "list"),
    Action("back_to_list", "Back to the list, or clear", "View", (), "", ("site",), own_keys=("Esc",)),
    Action("show_problems", "Problems", "View", ("Ctrl+Shift+M",), "problem", ("site",), hint="check errors warnings"),
    Action("show_palette", "Command palette", "View", ("Ctrl+Shift+P",), "palette", begins_group=True),
    Action("toggle_sidebar", "Show or hide the sidebar", "View", ("Ctrl+B",), "side", ("site",), begins_group=True),
    Action("toggle_editor", "Show or hide the form", "View", ("Ctrl+Shift+B",), "columns", ("site",)),
    Action("toggle_gallery", "Table or gallery", "View", ("G",), "gallery", ("site",), "list", hint="pictures tiles"),
    Action("find_title", "Go to a title…", "View", ("'",), "", ("site",), "list", hint="type ahead jump letters"),
    Action("sort_list", "Sort…", "View", ("S",), "", ("site",), "list", hint="order by column date problems"),
    Action("toggle_density", "Compact list", "View", (), "table", hint="density rows height"),
    Action("toggle_thumbnails", "Pictures in the list", "View", (), "image", hint="thumbnails"),
    Action("toggle_advance", "Go on after publishing", "View", (), "next", hint="advance next automatically"),
    Action("theme_system", "Theme as the system", "View", (), "theme", hint="colours", begins_group=True),
    Action("theme_light", "Light theme", "View", (), "", hint="colours"),
    Action("theme_dark", "Dark theme", "View", (), "", hint="colours night"),
    Action("text_larger", "Larger text", "View", ("Ctrl++", "Ctrl+="), "text-size", hint="zoom in font size"),
    Action("text_smaller", "Smaller text", "View", ("Ctrl+-",), "", hint="zoom out font size"),
    Action("text_normal", "Normal text size", "View", ("Ctrl+0",), "", hint="zoom reset font size"),
    #
    Action("show_keys", "Keys", "Help", ("F1",), "keys", hint="keyboard shortcuts help"),
    Action("show_keys_from_list", "Keys (from the list)", "Help", ("?",), "", (), "list"),
    Action("about", "About Stet", "Help", (), "info", hint="version"),
)

BY_ID: dict[str, Action] = {action.id: action for action in ACTIONS}

CONTEXT_MENU: tuple[str, ...] = (
    "edit_article", "publish", "unpublish", "", "save", "revert", "show_changes", "",
    "copy_paths", "copy_rows", "copy_csv", "open_in_editor",
)  # fmt: skip
"""The menu of a row: action ids, "" for a line."""

_SHOWN_KEYS = {"Return": "Enter", "Down": "↓", "Up": "↑"}


def shown_keys(action: Action) -> list[str]:
    """The keys as an editor reads them, those of their own included; twins of the same key once."""
    texts = [_shown(keys) for keys in (*action.keys, *action.own_keys)]
    return list(dict.fromkeys(texts))


def _shown(keys: str) -> str:
    if keys.endswith("+"):
        return keys
    *modifiers, key = keys.split("+")
    return "+".join([*modifiers, _SHOWN_KEYS.get(key, key)])


def keys_page() -> str:
    """docs/keys.md."""
    lines = [
        "# Keys",
        "",
        "Everything in the window can be done by keys. Single letters act only while the list of articles has the",
        "focus; in a text input, undo and redo take back typing first. The command palette (`Ctrl+Shift+P`) finds",
        "every action by its words, and every field of the article by its name.",
        "",
        "This page is made from the table in `editor/gui/actions/table.py`; a test keeps them in step.",
    ]
    for menu in dict.fromkeys(action.menu for action in ACTIONS):
        lines += ["", f"## {menu}", "", "| action | keys | where |", "| --- | --- | --- |"]
        for action in ACTIONS:
            if action.menu == menu:
                keys = " ".join(f"`{text}`" for text in shown_keys(action))
                where = "in the list" if action.scope == "list" and keys else "anywhere" if keys else "palette, menu"
                lines.append(f"| {action.text} | {keys} | {where} |")
    lines += ["", "## In the form", "", "| what | keys |", "| --- | --- |"]
    lines += [f"| {each.text} | {' '.join(f'`{keys}`' for keys in each.keys)} |" for each in FORM_KEYS]
    return "\n".join(lines) + "\n"
