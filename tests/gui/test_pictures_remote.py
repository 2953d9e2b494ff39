"""Pictures of other hosts: never asked for by Stet itself, kept when they were, and told about truly when they fail."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from picturehost import PictureHost
from picturesite import picture
from PySide6.QtCore import QSize

from editor.core.site.media import Media
from editor.core.site.remote import Limits
from editor.gui.preview import ImagePreview, ThumbnailLoader
from editor.gui.preview.remote import RemotePictures
from editor.gui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

HERE = Limits(seconds=20, silence=20, is_allowed=lambda address: address == "127.0.0.1")


@pytest.fixture
def host(tmp_path: Path) -> Iterator[PictureHost]:
    made = PictureHost(picture(tmp_path / "served.png", 40, 30).read_bytes())
    yield made
    made.close()


@pytest.fixture
def remote(qtbot: QtBot) -> Iterator[RemotePictures]:
    made = RemotePictures(Settings(), limits=HERE)
    yield made
    made.close()


@pytest.fixture
def preview(qtbot: QtBot, remote: RemotePictures) -> Iterator[ImagePreview]:
    loader = ThumbnailLoader()
    made = ImagePreview(loader, remote=remote)
    qtbot.addWidget(made)
    made.resize(320, 180)
    made.show()
    yield made
    loader.close()


def until(qtbot: QtBot, remote: RemotePictures, url: str, kind: str) -> None:
    qtbot.waitUntil(lambda: remote.state(url).kind == kind, timeout=20_000)


def test_nobody_is_asked_until_a_person_says_so(
    qtbot: QtBot, host: PictureHost, remote: RemotePictures, preview: ImagePreview
) -> None:
    url = host.url("/a.png")
    preview.show_media(Media("remote", None, url), (8, 6))
    until(qtbot, remote, url, "waiting")
    assert "not loaded" in preview.facts().instead
    assert "declared 8 × 6" in preview.facts().line
    assert host.asked == []
    preview.picture_frame.actions_shown()["load-picture"].click()
    qtbot.waitUntil(preview.has_picture, timeout=20_000)
    assert "40 × 30, declared 8 × 6" in preview.facts().line
    assert host.asked == ["/a.png"]
    assert preview.picture_frame.actions_shown() == {}


def test_what_was_loaded_is_in_the_cache_next_time(qtbot: QtBot, host: PictureHost, remote: RemotePictures) -> None:
    url = host.url("/a.png")
    remote.load(url)
    until(qtbot, remote, url, "loaded")
    again = RemotePictures(Settings(), limits=HERE)
    until(qtbot, again, url, "loaded")
    assert host.asked == ["/a.png"]
    file = again.state(url).file
    assert file is not None
    file.unlink()
    later = RemotePictures(Settings(), limits=HERE)
    until(qtbot, later, url, "waiting")
    again.close()
    later.close()


def test_a_host_may_be_allowed_and_no_other(qtbot: QtBot, host: PictureHost, remote: RemotePictures) -> None:
    first, second = host.url("/a.png"), host.url("/b.png")
    until(qtbot, remote, first, "waiting")
    remote.allow_host("127.0.0.1")
    until(qtbot, remote, first, "loaded")
    until(qtbot, remote, second, "loaded")
    assert not remote.is_allowed("https://elsewhere.example/x.png")
    until(qtbot, remote, "https://elsewhere.example/x.png", "waiting")


def test_all_hosts_may_be_allowed_and_forbidden_again(qtbot: QtBot, host: PictureHost) -> None:
    settings = Settings()
    remote = RemotePictures(settings, limits=HERE)
    remote.allow_all()
    until(qtbot, remote, host.url("/a.png"), "loaded")
    settings.set("remote_images", "never")
    until(qtbot, remote, host.url("/b.png"), "waiting")
    assert host.asked == ["/a.png"]
    remote.close()


def test_a_failure_is_told_and_can_be_tried_again(
    qtbot: QtBot, host: PictureHost, remote: RemotePictures, preview: ImagePreview
) -> None:
    url = host.url("/gone")
    preview.show_media(Media("remote", None, url))
    remote.load(url)
    until(qtbot, remote, url, "failed")
    assert "answers 404" in preview.facts().instead
    preview.picture_frame.actions_shown()["load-picture"].click()
    until(qtbot, remote, url, "failed")
    qtbot.waitUntil(lambda: host.asked == ["/gone", "/gone"])


def test_loading_can_be_stopped(qtbot: QtBot, host: PictureHost, remote: RemotePictures, preview: ImagePreview) -> None:
    url = host.url("/slow")
    preview.show_media(Media("remote", None, url))
    remote.load(url)
    assert "Loading" in preview.facts().instead
    qtbot.waitUntil(lambda: host.asked == ["/slow"])
    preview.picture_frame.actions_shown()["stop-loading"].click()
    assert remote.state(url).kind == "waiting"
    remote.load(host.url("/a.png"))
    until(qtbot, remote, host.url("/a.png"), "loaded")
    assert remote.state(url).kind == "waiting"


def test_what_is_no_picture_says_so(
    qtbot: QtBot, host: PictureHost, remote: RemotePictures, preview: ImagePreview
) -> None:
    url = host.url("/words")
    preview.show_media(Media("remote", None, url))
    remote.load(url)
    until(qtbot, remote, url, "loaded")
    qtbot.waitUntil(lambda: "no picture" in preview.facts().instead)


def test_this_machine_is_not_asked_by_rule(qtbot: QtBot, host: PictureHost) -> None:
    remote = RemotePictures(Settings())
    url = host.url("/a.png")
    remote.load(url)
    until(qtbot, remote, url, "failed")
    assert "private network" in remote.state(url).reason
    assert host.asked == []
    remote.close()


def test_the_network_is_not_the_gui_threads(qtbot: QtBot, host: PictureHost, remote: RemotePictures) -> None:
    url = host.url("/slow")
    remote.load(url)
    qtbot.waitUntil(lambda: host.asked == ["/slow"])
    assert remote.state(url).kind == "loading"
    names = {thread.name for thread in threading.enumerate()}
    assert "stet-remote" in names


def test_the_menu_offers_this_host_and_all(host: PictureHost, remote: RemotePictures, preview: ImagePreview) -> None:
    preview.show_media(Media("remote", None, host.url("/a.png")))
    this_host, everywhere = preview.always_menu().actions()
    assert "127.0.0.1" in this_host.text()
    everywhere.trigger()
    assert remote.is_allowed("https://any.example/x.png")


def test_the_preview_decodes_to_the_size_shown(
    qtbot: QtBot, host: PictureHost, remote: RemotePictures, preview: ImagePreview
) -> None:
    remote.load(host.url("/a.png"))
    preview.show_media(Media("remote", None, host.url("/a.png")))
    qtbot.waitUntil(preview.has_picture, timeout=20_000)
    assert preview.picture_frame.size() != QSize(0, 0)


def test_a_host_that_was_allowed_can_be_forbidden(
    qtbot: QtBot, host: PictureHost, remote: RemotePictures, preview: ImagePreview
) -> None:
    remote.allow_host("127.0.0.1")
    preview.show_media(Media("remote", None, host.url("/a.png")))
    qtbot.waitUntil(preview.has_picture, timeout=20_000)
    entries = {action.text(): action for action in preview.menu().actions()}
    entries["No longer load pictures from 127.0.0.1"].trigger()
    until(qtbot, remote, host.url("/b.png"), "waiting")
    assert host.asked == ["/a.png"]
