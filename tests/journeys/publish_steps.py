"""A person finds an article, publishes it and takes that back: by keys alone, in a small dark window."""

from __future__ import annotations

import sys
from pathlib import Path

from steps import CTRL, Key, Person

from editor.gui.theme import theme


def expect_small_and_dark(person: Person) -> None:
    """End where the window is not as it should be: list and form side by side, the sidebar folded."""
    window = person.window
    window.resize(960, 600)
    person.until(lambda: (window.width(), window.height()) == (960, 600), "the window is small")
    person.until(lambda: window.sidebar.isHidden(), "the sidebar makes room")
    if not theme.is_dark:
        sys.exit("the theme is not dark")


def find(person: Person, query: str) -> None:
    """From the list to the search box and back, with `/` and Enter."""
    window = person.window
    person.until(lambda: window.articles.faces.shown.hasFocus(), "the list has the focus")
    person.type("/")
    person.until(lambda: window.search.line.hasFocus(), "the search box has the focus")
    person.type(query)
    person.press(Key.Key_Return)
    person.until(lambda: window.articles.query == query and person.is_quiet(), "the query has run")
    person.until(lambda: window.articles.faces.shown.hasFocus(), "the list has the focus again")
    person.until(lambda: window.session.current == window.articles.current_id() >= 0, "what was found is shown")


def show_gallery(person: Person) -> None:
    person.type("g")
    gallery = person.window.articles.faces.gallery
    person.until(lambda: gallery.isVisible() and gallery.hasFocus(), "the gallery has the focus")


def main() -> None:
    """Site, query and face are the first arguments; the path and the text as published are written to the fourth."""
    site, query, face, told = sys.argv[1:]
    person = Person(site)
    session, articles = person.window.session, person.window.articles
    expect_small_and_dark(person)
    find(person, query)
    if face == "gallery":
        show_gallery(person)
    person.type("j")
    person.until(lambda: session.current == articles.current_id() == articles.ids()[1], "the second one is shown")
    chosen, path = session.current, person.article_path()
    person.type("p")
    person.until(lambda: session.row(chosen).state == "published" and person.is_quiet(), "it is published")
    person.until(lambda: session.current == articles.ids()[2], "the next one is shown")
    text = (Path(site) / path).read_text(encoding="utf-8")
    Path(told).write_text(f"{path}\n{text}", encoding="utf-8")
    person.press(Key.Key_Z, CTRL)
    person.until(lambda: session.row(chosen).state == "unpublished" and person.is_quiet(), "that is taken back")
    person.leave()


if __name__ == "__main__":
    main()
