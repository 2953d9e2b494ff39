"""The picture of a field: shown when it lies in the site or was loaded, told about when not; a place to drop one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ...core.site.remote import host_of
from ..pieces.elided import ElidedLabel
from ..theme import set_kind, theme
from .dropping import PictureDrop
from .facts import Facts, facts_of
from .frame import FrameAction, PictureFrame
from .offers import NOTHING, Offer
from .remote_acts import add_always, add_remote, open_in_browser, remote_buttons

if TYPE_CHECKING:
    from pathlib import Path

    from ...core.site.media import Media
    from .decode import Picture
    from .loader import ThumbnailLoader
    from .remote import RemotePictures, RemoteState


class ImagePreview(QWidget):
    """A picture with a line under it: real size against the declared one, type, weight, and where it is."""

    opened = Signal()
    """The picture is to be looked at closely."""
    choose_wanted = Signal()
    """One of the site's pictures is to be chosen."""
    size_wanted = Signal(int, int)
    """The real width and height are to be declared."""

    def __init__(
        self,
        loader: ThumbnailLoader,
        parent: QWidget | None = None,
        *,
        height: int = 132,
        remote: RemotePictures | None = None,
    ) -> None:
        super().__init__(parent)
        self._loader = loader
        self._remote = remote
        self._media: Media | None = None
        self._declared = (0, 0)
        self._instead = ""
        self._asked: tuple[Path, QSize] | None = None
        self._can_choose = False
        self._can_declare = False
        self.drop = PictureDrop(self)
        self.drop.is_open = False
        self._build(height)
        self.drop.watch(self)
        self.drop.watch(self._frame, pastes=True)
        self.drop.offered.connect(self._show_offer)
        loader.loaded.connect(self._loaded)
        theme.changed.connect(self._show)
        if remote is not None:
            remote.changed.connect(self._follow_remote)
        self._show()

    def _build(self, height: int) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        self._frame = PictureFrame(self, height)
        self._frame.opened.connect(self._open)
        self._frame.resized.connect(self._ask)
        real = QPushButton(self.tr("Use the real size"), self._frame)
        real.setObjectName("use-real-size")
        set_kind(real, kind="small")
        real.clicked.connect(self._declare)
        self._frame.set_corner(real)
        column.addWidget(self._frame)
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        self._words = ElidedLabel("", self)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._words.setMinimumHeight(theme.px(18))
        self._host = QLabel(self)
        self._host.setTextFormat(Qt.TextFormat.RichText)
        self._host.linkActivated.connect(self._open_remote)
        self._host.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByKeyboard | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        set_kind(self._host, role="faint")
        line.addWidget(self._words, 1)
        line.addWidget(self._host, 0)
        column.addLayout(line)

    # what is shown

    def show_media(self, media: Media | None, declared: tuple[int, int] = (0, 0), *, instead: str = "") -> None:
        """Show what a value leads to; `declared` is the width and height that stand beside it, 0 for none.

        `instead` is what to say where there is nothing to show, "" for the usual words.
        """
        if (media, declared, instead) == (self._media, self._declared, self._instead):
            return
        self._drop_request()
        self._media, self._declared, self._instead = media, declared, instead
        self._ask()

    def take_drops(self, is_open: bool, *, can_declare: bool = False) -> None:
        """Let pictures be dropped here and chosen, and their real size be declared; what may only be read does not."""
        if (is_open, can_declare) != (self._can_choose, self._can_declare):
            self._can_choose = self.drop.is_open = is_open
            self._can_declare = can_declare
            self._frame.set_ready(is_open)
            self._show()

    def facts(self) -> Facts:
        """What is said about the picture now."""
        return self._facts_with(self._picture())

    def _facts_with(self, picture: Picture | None) -> Facts:
        if self._media is None and self._instead:
            return Facts(instead=self._instead)
        return facts_of(self._media, picture, self._declared, self._remote_state())

    def has_picture(self) -> bool:
        """Whether a picture is on screen."""
        return self._frame.has_picture()

    @property
    def picture_frame(self) -> PictureFrame:
        """The picture's place, which takes the focus."""
        return self._frame

    def _remote_state(self) -> RemoteState | None:
        if self._remote is None or self._media is None or self._media.kind != "remote":
            return None
        return self._remote.state(self._media.url)

    def _file(self) -> Path | None:
        """The file to decode: the site's own, or one that was loaded."""
        if self._media is not None and self._media.kind == "local":
            return self._media.file
        state = self._remote_state()
        return state.file if state is not None else None

    def _size(self) -> QSize:
        """The size to decode to, in device pixels, in steps so that a drag of the splitter is not a storm."""
        ratio = self.devicePixelRatioF()
        step = 64
        width = -(-round(self._frame.width() * ratio) // step) * step
        return QSize(width, round(self._frame.height() * ratio))

    def _ask(self) -> None:
        file = self._file()
        if file is not None:
            asked = (file, self._size())
            if self._asked != asked:
                self._drop_request()
                self._asked = asked
        self._show()

    def _picture(self) -> Picture | None:
        return self._loader.picture(*self._asked) if self._asked is not None and self._file() else None

    def _drop_request(self) -> None:
        if self._asked is not None:
            self._loader.cancel(*self._asked)
            self._asked = None

    def _loaded(self, file: Path, picture: Picture) -> None:
        if self._asked is not None and file == self._asked[0]:
            self._show()

    def _follow_remote(self, url: str) -> None:
        if self._media is not None and self._media.kind == "remote" and self._media.url == url:
            self._drop_request()
            self._ask()

    def _show(self) -> None:
        picture = self._picture()
        facts = self._facts_with(picture)
        if picture is not None and not picture.fault:
            picture.image.setDevicePixelRatio(self.devicePixelRatioF())
        if picture is not None or facts.instead:
            # While the next one is being decoded the last one stays, rather than flicker.
            self._frame.show_picture(picture, facts, self._actions(picture))
        set_kind(self._words, role=facts.line_role)
        self._words.set_full_text(facts.line)
        self._frame.show_corner(self._can_declare and facts.is_other_size)
        self._show_host()
        # While a picture is being decoded the line keeps its place, lest what lies below jump.
        self._words.setVisible(bool(facts.line) or not facts.instead or not self._host.isHidden())

    def _show_host(self) -> None:
        host = host_of(self._media.url) if self._media is not None and self._media.kind == "remote" else ""
        color = theme.hex("accent")
        self._host.setText(
            f'<a href="open" style="color:{color};text-decoration:none">{_escape(host)} ↗</a>' if host else ""
        )
        self._host.setToolTip(self.tr("Open in the browser") if host else "")
        self._host.setVisible(bool(host))

    # what can be done

    def _actions(self, picture: Picture | None) -> list[FrameAction]:
        if self._remote is not None and self._media is not None and self._media.kind == "remote":
            return remote_buttons(self._remote, self._media.url, self._open_always)
        if self._can_choose and (picture is None or picture.fault):
            return [FrameAction(self.tr("Choose…"), self.choose_wanted.emit, "choose-picture")]
        return []

    def _open_always(self) -> None:
        """For which pictures Stet is to ask other hosts from now on."""
        menu = self.always_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        button = self._frame.actions_shown().get("always-load", self._frame)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def always_menu(self) -> QMenu:
        """The choices of "Always…"."""
        menu = QMenu(self)
        if self._remote is not None and self._media is not None:
            add_always(menu, self._remote, self._media.url)
        return menu

    def _show_offer(self, offer: Offer) -> None:
        if offer == NOTHING:
            self._frame.hold_over("")
        elif offer.kind == "none":
            self._frame.hold_over(offer.reason, is_good=False)
        else:
            replaces = self._media is not None and self._media.kind != "none"
            self._frame.hold_over(self.tr("Drop to replace the picture") if replaces else self.tr("Drop to set"))

    def _open(self) -> None:
        if self.has_picture():
            self.opened.emit()
        elif self._can_choose:
            self.choose_wanted.emit()

    def _declare(self) -> None:
        picture = self._picture()
        if picture is not None and picture.width:
            self.size_wanted.emit(picture.width, picture.height)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """All that can be done with the picture, also by the menu key."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())
        event.accept()

    def menu(self) -> QMenu:
        """What can be done with the picture now."""
        menu = QMenu(self)
        media, remote = self._media, self._remote
        if self.has_picture():
            menu.addAction(theme.icon("zoom-in"), self.tr("Look closely")).triggered.connect(self.opened)
        if self._can_choose:
            menu.addAction(theme.icon("open"), self.tr("Choose…")).triggered.connect(self.choose_wanted)
        if media is not None and media.kind != "none":
            menu.addAction(theme.icon("copy"), self.tr("Copy the address")).triggered.connect(self._copy)
        if media is not None and media.kind == "remote" and remote is not None:
            menu.addAction(theme.icon("link"), self.tr("Open in the browser")).triggered.connect(self._open_remote)
            menu.addSeparator()
            add_remote(menu, remote, media.url)
        return menu

    def _copy(self) -> None:
        if self._media is not None:
            QGuiApplication.clipboard().setText(self._media.url)

    def _open_remote(self) -> None:
        if self._media is not None and self._media.kind == "remote":
            open_in_browser(self._media.url)


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
