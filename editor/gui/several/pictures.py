"""The pictures of several articles: one that is taken in goes to all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..form.article_pictures import ArticlePictures

if TYPE_CHECKING:
    from ...core.site.media_import import Imported
    from ..form.article_pictures import Place
    from ..preview.loader import ThumbnailLoader
    from ..preview.remote import RemotePictures
    from ..session import Session
    from .context import SeveralContext


class SeveralPictures(ArticlePictures):
    """What picture fields ask in the form of several articles."""

    can_declare = False

    def __init__(
        self, session: Session, context: SeveralContext, loader: ThumbnailLoader, remote: RemotePictures | None
    ) -> None:
        super().__init__(session, context, loader, remote)
        self._all = session
        self._several = context

    def put(self, place: Place, address: str, imported: Imported | None) -> None:
        """Put the picture into the field of every article shown, its size as each of them has it."""
        selection = self._several.selection
        if selection is None:
            return
        edits = {}
        for article_id, article in selection.articles.items():
            wanted = self.edits(article, selection.records[article_id], place.path, address, imported)
            if wanted:
                edits[article_id] = wanted
        if edits:
            text = self.tr("Set the picture in %n article(s)", "", len(edits))
            self._all.edit_many(selection.articles, edits, text)
            self.note_copy(imported)
        self.tell_taken(imported, bool(edits))
