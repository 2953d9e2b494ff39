"""What stands over an article's form: the one thing about its file that a person must know first, and what to do."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ...core.errors import StetError
from ...core.fieldpath import parse_field_path
from ...core.site.labels import label_of, place_of
from ...core.site.mend import why_not_mendable
from ..language import told
from ..session.mends import is_outdated

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ...core.edits import Edit
    from ...core.problems import Problem
    from ...core.site import Article
    from ..pieces.banner import Banner
    from ..session import Session
    from ..session.mends import Mend

    Action = tuple[str, Callable[[], object]]

MOST_NAMED = 4
"""How many changed fields are named."""


def is_locked(article: Article) -> bool:
    """Whether the file is there and may not be written by this person."""
    return os.access(article.file, os.F_OK) and not os.access(article.file, os.W_OK)


class Notices(QObject):
    """Chooses what the banner says, the gravest first."""

    fix_wanted = Signal(object)
    """Edit: the fix of a problem of the whole article."""
    disk_text_wanted = Signal(int)
    """The text of a broken file that is on disk is to take the place of the one typed."""

    difference_wanted = Signal(int)
    """What others changed in an article is to be shown."""

    def __init__(self, session: Session, banner: Banner, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._banner = banner
        self._verdicts: dict[int, tuple[Mend, Article | StetError]] = {}

    def judge(self, article_id: int, read_now: Article | StetError) -> bool:
        """Note what a broken file's text would be if it was saved now; whether that is news."""
        mend = self._session.mends.get(article_id)
        before = self._verdicts.get(article_id)
        if mend is None or (before is not None and before[0] is mend):
            return False
        self._verdicts[article_id] = (mend, read_now)
        return True

    def show(self, article_id: int, article: Article, general: Sequence[Problem]) -> None:
        """Say what is to be said of this article; `general` are problems of it as a whole."""
        for say in (
            self._say_gone,
            self._say_outdated,
            self._say_conflict,
            self._say_mended,
            self._say_broken,
            self._say_locked,
        ):
            if say(article_id, article):
                return
        if not (self._say_changed(article_id, article) or self._say_problem(general)):
            self._banner.clear()

    def _say_gone(self, article_id: int, _article: Article) -> bool:
        session = self._session
        gone = session.disk.gone(article_id)
        if gone is None:
            return False
        words = self.tr("This file %1.").replace("%1", gone.reason)
        if session.draft(article_id) or session.mends.get(article_id):
            words += " " + self.tr("Your unsaved edits are kept.")
        again: Action = (self.tr("Write it again"), lambda: session.writer.saver.write_again(article_id))
        leave: Action = (self.tr("Take it off the list"), lambda: session.let_go(article_id))
        self._banner.say("warning", words, *([again] if gone.may_be_written else []), leave)
        return True

    def _say_outdated(self, article_id: int, _article: Article) -> bool:
        """The text of a broken file is being mended, and somebody else wrote the file."""
        mend, current = self._session.mends.get(article_id), self._session.drafts.article(article_id)
        if mend is None or current is None or not is_outdated(mend, current):
            return False
        self._banner.say(
            "warning",
            self.tr("This file was changed on disk while you mended it; it was not overwritten."),
            (self.tr("Show the text on disk"), lambda: self.disk_text_wanted.emit(article_id)),
            (self.tr("Keep mine"), lambda: self._session.mends.rebase(article_id)),
        )
        return True

    def _say_conflict(self, article_id: int, article: Article) -> bool:
        conflicted = self._session.disk.conflict(article_id)
        if conflicted is None or self._session.draft(article_id) is None:
            return False
        paths = sorted((one.path for one in conflicted.conflicts), key=partial(place_of, article))
        names = self._named([label_of(article, path) for path in paths])
        words = self.tr("Changed here and on disk: %1.").replace("%1", names)
        self._banner.say("changed", words, (self.tr("Choose…"), lambda: self._session.conflicted.emit([conflicted])))
        return True

    def _say_mended(self, article_id: int, _article: Article) -> bool:
        """What the last look at the text that is being mended found."""
        verdict = self._verdicts.get(article_id)
        if verdict is None or self._session.mends.get(article_id) is None:
            self._verdicts.pop(article_id, None)
            return False
        read_now = verdict[1]
        if isinstance(read_now, StetError):
            self._banner.say("error", self.tr("This text can't be saved: it %1.").replace("%1", told(read_now.reason)))
        elif read_now.document is None:
            words = self.tr("Not right yet: %1.").replace("%1", told(read_now.broken))
            self._banner.say("error", words)
        else:
            self._banner.say("info", self.tr("This text can be read. Save it to have the form back."))
        return True

    def _say_broken(self, _article_id: int, article: Article) -> bool:
        if article.document is not None:
            return False
        why_not = why_not_mendable(article)
        more = (
            f" {told(why_not)}."
            if why_not
            else " " + self.tr("Mend the text below and save: an article begins with its fields (the front matter).")
        )
        self._banner.say("error", self.tr("This file can't be read: %1.").replace("%1", told(article.broken)) + more)
        return True

    def _say_locked(self, _article_id: int, article: Article) -> bool:
        if article.not_editable:
            words = self.tr("This article can't be edited: %1.").replace("%1", told(article.not_editable))
            self._banner.say("info", words)
        elif is_locked(article):
            self._banner.say("warning", self.tr("This file is read-only: it can be looked at, not changed."))
        else:
            return False
        return True

    def _say_changed(self, article_id: int, article: Article) -> bool:
        """The quiet note that the article changed under one's eyes."""
        fields = self._session.disk.note(article_id)
        if not fields:
            return False
        names = self._named([label_of(article, parse_field_path(field)) if field else "" for field in fields])
        words = self.tr("Changed on disk just now: %1.").replace("%1", names)
        if self._session.draft(article_id):
            words += " " + self.tr("Your unsaved edits are kept.")
        show: Action = (self.tr("Show"), lambda: self.difference_wanted.emit(article_id))
        self._banner.say("changed", words, show, (self.tr("OK"), lambda: self._session.disk.drop_note(article_id)))
        return True

    def _named(self, fields: Sequence[str]) -> str:
        """The first of these labels, and how many more; "" is the text."""
        names = [name or self.tr("the text") for name in fields[:MOST_NAMED]]
        if len(fields) > MOST_NAMED:
            names.append(self.tr("%n more", "", len(fields) - MOST_NAMED))
        return ", ".join(names)

    def _say_problem(self, general: Sequence[Problem]) -> bool:
        if not general:
            return False
        fix: Edit | None = general[0].fix
        actions: list[Action] = [(self.tr("Fix"), lambda: self.fix_wanted.emit(fix))] if fix is not None else []
        self._banner.say(general[0].severity, told(general[0].message), *actions)
        return True
