"""The pictures of the article in the form: where they lead, and how a new one comes in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from ...core.errors import StetError
from ...core.fieldpath import get_value
from ...core.site.copied import Copied, digest_of
from ...core.site.media_address import address_of, address_of_file, media_habit
from ...core.site.media_import import Imported, import_picture, local_picture, read_picture
from ...core.site.picture_edits import empty_picture_path, picture_edits, size_edits
from ..language import told
from ..pieces.plaintext import filled
from ..preview.finding import MediaFinding
from ..preview.offers import png_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ...core.edits import Edit
    from ...core.fieldpath import FieldPath
    from ...core.site import Article, Library, Media
    from ...core.values import Record
    from ..preview.loader import ThumbnailLoader
    from ..preview.offers import Offer
    from ..preview.remote import RemotePictures
    from ..session import Session
    from .context import ArticleContext


@dataclass(frozen=True, slots=True)
class Place:
    """A picture's field, and the value that it had when a new picture was offered."""

    article_id: int
    collection: str
    path: FieldPath
    present: str
    is_file: bool = False
    """Whether it is a field for files of any kind, not for a picture."""


class ArticlePictures(QObject):
    """What the form's picture fields ask. A picture taken in is one step of the article's draft."""

    can_declare = True
    """Whether a picture's real size can be written: one article is shown."""
    opened = Signal(object)
    """The path of a picture that is to be looked at closely."""
    choosing = Signal(object)
    """The path of a picture's field for which one of the site's pictures is to be chosen."""

    def __init__(
        self, session: Session, context: ArticleContext, loader: ThumbnailLoader, remote: RemotePictures | None
    ) -> None:
        super().__init__(context)
        self.loader = loader
        self.remote = remote
        self._session = session
        self._context = context
        self._finding = MediaFinding(session, self)

    def find(self, value: str, then: Callable[[Media | None], object]) -> None:
        """Tell where a picture's or file's value leads: what is known at once, what is so when it is known."""
        article = self._context.article
        if article is None:
            then(None)
        else:
            self._finding.find(value, article.path, then)

    def declared_size(self, path: FieldPath) -> tuple[int, int]:
        """The keys `width` and `height` beside a picture's value; 0 for none."""
        sizes = [get_value(self._context.record, (*path[:-1], key)) for key in ("width", "height")]
        width, height = (n if isinstance(n, int) and not isinstance(n, bool) else 0 for n in sizes)
        return width, height

    def first_empty(self) -> FieldPath | None:
        """Where an article without a picture would have one."""
        article = self._context.article
        return empty_picture_path(article.collection, self._context.record) if article is not None else None

    def open(self, path: FieldPath) -> None:
        """Look at a picture closely."""
        self.opened.emit(path)

    def choose(self, path: FieldPath) -> None:
        """Let one of the site's pictures be chosen."""
        self.choosing.emit(path)

    def choose_file(self, path: FieldPath, parent: QWidget) -> None:
        """Let a file of the site, of any kind, be chosen for a field."""
        site = self._session.site
        if site is not None:
            dialog = QFileDialog(parent, self.tr("Choose a file"), str(site.root / site.schema.media_folder.strip("/")))
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            dialog.fileSelected.connect(lambda name: self.take_file(path, Path(name)))
            dialog.open()

    def take_file(self, path: FieldPath, file: Path) -> None:
        """Put the address of a file of the site into a field; one from elsewhere is refused."""
        place, library = self._place(path, is_file=True), self._session.library
        if place is not None and library is not None:
            self._session.tasks.run(
                lambda: address_of_file(
                    library.site, library.rows(), place.path, place.collection, place.present, file
                ),
                on_done=lambda address: self.put(place, address, None),
                on_error=self._tell,
            )

    def refuse(self, reason: str) -> None:
        """Say why something offered was not taken."""
        self._session.said.emit(reason, "refused")

    def take(self, path: FieldPath, offer: Offer) -> None:
        """Put a picture that was dropped, pasted or chosen into a field; its file is copied into the site first."""
        place, library = self._place(path), self._session.library
        if place is None or library is None:
            return
        if offer.kind == "address":
            self.put(place, offer.address, None)
            return
        self._session.tasks.run(
            lambda: _take_in(library, place, offer),
            on_done=lambda taken: self.put(place, *taken),
            on_error=self._tell,
            title=self.tr("Copying the picture"),
            must_finish=True,
        )

    def declare(self, path: FieldPath, width: int, height: int) -> None:
        """Write the real size beside a picture's value."""
        place, article = self._place(path), self._context.article
        if place is not None and article is not None:
            edits = size_edits(article.collection, self._context.record, path, width, height)
            self._session.drafts.edit_many({place.article_id: edits}, self.tr("Set the size"))

    def _place(self, path: FieldPath, *, is_file: bool = False) -> Place | None:
        context, library = self._context, self._session.library
        article = context.article
        if article is None or library is None or context.is_readonly:
            return None
        article_id = library.id_of(article.path)
        value = get_value(context.record, path)
        name = article.collection.name if article.collection is not None else "other"
        present = value if isinstance(value, str) else ""
        return Place(article_id, name, path, present, is_file) if article_id is not None else None

    def put(self, place: Place, address: str, imported: Imported | None) -> None:
        """Make the edits, unless the field has another value by now."""
        article = self._session.drafts.article(place.article_id)
        if article is None:
            return
        record = self._session.edited_record(place.article_id) or article.record
        value = get_value(record, place.path)
        if (value if isinstance(value, str) else "") != place.present:
            self.refuse(self.tr("The picture was not set: its field was changed meanwhile"))
            return
        edits = self.edits(article, record, place.path, address, imported)
        if edits:
            text = self.tr("Set the file") if place.is_file else self.tr("Set the picture")
            self._session.drafts.edit_many({place.article_id: edits}, text)
            self.note_copy(imported)
        if not place.is_file:
            self.tell_taken(imported, bool(edits))

    def edits(
        self, article: Article, record: Record, path: FieldPath, address: str, imported: Imported | None
    ) -> tuple[Edit, ...]:
        """What puts a picture into an article's field, and what is known of it beside."""
        is_measured = imported is not None and bool(imported.picture.width)
        picture, size = (imported.picture, imported.size) if imported is not None and is_measured else (None, 0)
        return tuple(picture_edits(article.collection, record, path, address, picture, size))

    def note_copy(self, imported: Imported | None) -> None:
        """Undoing the step just made shall take the copied file away, too."""
        if imported is not None and imported.is_new:
            self._session.history.attach(Copied(imported.path, digest_of(imported.data)))

    def tell_taken(self, imported: Imported | None, is_set: bool) -> None:
        """Say what was copied, and that it is not saved."""
        if imported is not None and imported.is_new:
            folder, _, name = imported.path.rpartition("/")
            text = self.tr("Copied to %1 as %2; not saved yet")
            self._session.said.emit(filled(text, folder or ".", name), "done")
        elif is_set:
            self._session.said.emit(self.tr("The picture was set; not saved yet"), "done")
        else:
            self._session.said.emit(self.tr("The article has this picture already"), "info")

    def _tell(self, error: Exception) -> None:
        if isinstance(error, StetError):
            self.refuse(self.tr("Not taken: %1").replace("%1", f"{error.file or ''} {told(error.reason)}".strip()))
        else:
            self._session.said.emit(str(error), "error")


def _take_in(library: Library, place: Place, offer: Offer) -> tuple[str, Imported]:
    """The address of the picture as a file of the site; on the worker. Raises StorageError."""
    site = library.site
    habit = media_habit(site, library.rows(), place.path, place.collection, place.present)
    imported = local_picture(site, offer.file) if offer.file is not None else None
    if imported is None:
        if offer.file is not None:
            data, name = read_picture(offer.file), offer.file.name
        else:
            assert offer.image is not None
            data, name = png_of(offer.image), library.row(place.article_id).title
        imported = import_picture(site, data, name, habit.folder)
    return address_of(site, imported.path, habit.style), imported
