"""What a person can do about a picture of another host: buttons in its place, entries of its menu."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from ...core.site.remote import host_of
from ..theme import theme
from .frame import FrameAction

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from .remote import RemotePictures

translate = QCoreApplication.translate


def remote_buttons(remote: RemotePictures, url: str, open_always: Callable[[], object]) -> list[FrameAction]:
    """The buttons in the place of a picture that is not loaded."""
    kind = remote.state(url).kind
    if kind == "loading":
        return [FrameAction(translate("RemotePicture", "Stop"), lambda: remote.stop(url), "stop-loading")]
    if kind not in ("waiting", "failed"):
        return []
    load = translate("RemotePicture", "Load") if kind == "waiting" else translate("RemotePicture", "Try again")
    return [
        FrameAction(load, lambda: remote.load(url), "load-picture"),
        FrameAction(translate("RemotePicture", "Always…"), open_always, "always-load"),
    ]


def add_always(menu: QMenu, remote: RemotePictures, url: str) -> None:
    """For which pictures Stet is to ask other hosts from now on."""
    host = host_of(url)
    text = translate("RemotePicture", "Load all pictures from %1").replace("%1", host)
    menu.addAction(text).triggered.connect(lambda: remote.allow_host(host))
    everywhere = translate("RemotePicture", "Load all pictures from everywhere")
    menu.addAction(everywhere).triggered.connect(lambda: remote.allow_all())


def add_remote(menu: QMenu, remote: RemotePictures, url: str) -> None:
    """Load it, or change what is loaded by itself."""
    if remote.state(url).kind in ("waiting", "failed"):
        text = translate("RemotePicture", "Load this picture")
        menu.addAction(theme.icon("remote"), text).triggered.connect(lambda: remote.load(url))
    if not remote.is_allowed(url):
        add_always(menu, remote, url)
        return
    if remote.is_everything_allowed:
        words = translate("RemotePicture", "No longer load pictures by themselves")
    else:
        words = translate("RemotePicture", "No longer load pictures from %1").replace("%1", host_of(url))
    menu.addAction(words).triggered.connect(lambda: remote.forbid(host_of(url)))


def open_in_browser(text: str) -> None:
    """Open a web address; nothing that has another scheme."""
    url = QUrl(text.strip(), QUrl.ParsingMode.TolerantMode)
    if url.scheme() in ("http", "https"):
        QDesktopServices.openUrl(url)
