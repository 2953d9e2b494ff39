"""The tokens hold their contrast, and the style sheet uses nothing else."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QRadioButton, QTextEdit, QWidget

from editor import paths
from editor.gui.theme import Theme, set_kind
from editor.gui.theme.icons import ICONS
from editor.gui.theme.tokens import COLOURS, SHAPE_ON, TEXT_ON


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = []
    for channel in (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()):
        parts.append(channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4)
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(a: str, b: str) -> float:
    """Contrast ratio, WCAG 2.2: from 1 to 21."""
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("is_dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"), [(text, ground) for text, grounds in TEXT_ON.items() for ground in grounds]
)
def test_every_text_token_holds_4_5_to_1(text: str, ground: str, is_dark: bool) -> None:
    assert contrast(COLOURS[text][is_dark], COLOURS[ground][is_dark]) >= 4.5


@pytest.mark.parametrize("is_dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("shape", "ground"), [(shape, ground) for shape, grounds in SHAPE_ON.items() for ground in grounds]
)
def test_every_shape_of_a_control_holds_3_to_1(shape: str, ground: str, is_dark: bool) -> None:
    assert contrast(COLOURS[shape][is_dark], COLOURS[ground][is_dark]) >= 3


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    theme = Theme()
    theme.set_mode("light")
    theme.apply(qapp)
    return theme


def test_style_sheet_has_no_colour_of_its_own() -> None:
    text = paths.resource("style.qss").read_text(encoding="utf-8")
    assert not re.search(r"#[0-9A-Fa-f]{3,8}\b|rgba?\(", text)


def test_style_sheet_follows_the_theme_live(theme: Theme, qapp: QApplication, qtbot) -> None:
    assert COLOURS["accent"][0] in qapp.styleSheet()
    with qtbot.waitSignal(theme.changed):
        theme.set_mode("dark")
    assert theme.is_dark
    assert COLOURS["accent"][1] in qapp.styleSheet()
    assert COLOURS["accent"][0] not in qapp.styleSheet()
    assert qapp.palette().window().color() == QColor(COLOURS["bg"][1])


def test_text_size_scales_every_length(theme: Theme, qapp: QApplication) -> None:
    theme.set_scale(2)
    assert theme.px(32) == 64
    assert theme.font("label").pixelSize() == 24
    assert qapp.font().pixelSize() == 26
    assert "min-height: 60px" in qapp.styleSheet()
    theme.set_scale(1)


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_has_a_glyph(theme: Theme, name: str) -> None:
    assert not theme.pixmap(name, "accent").isNull()


def test_icons_are_tinted_by_theme(theme: Theme) -> None:
    def tints() -> set[str]:
        image = theme.pixmap("published", "pub").toImage()
        return {image.pixelColor(x, image.height() // 2).name() for x in range(image.width())}

    assert COLOURS["pub"][0].lower() in tints()
    theme.set_mode("dark")
    assert COLOURS["pub"][1].lower() in tints()


@pytest.mark.parametrize(("folder", "is_dark"), [("light", False), ("dark", True)])
def test_drawn_icons_use_the_tokens(folder: str, is_dark: bool) -> None:
    allowed = {COLOURS[token][is_dark] for token in ("muted", "accent-text", "control", "surface", "accent")}
    files = list(paths.resource("icons", folder).glob("*.svg"))
    assert files
    for file in files:
        assert set(re.findall(r"#[0-9A-Fa-f]{6}", file.read_text())) <= allowed


def test_style_sheet_names_only_icons_that_are_there() -> None:
    names = set(re.findall(r"@icons/([\w-]+\.svg)", paths.resource("style.qss").read_text(encoding="utf-8")))
    for folder in ("light", "dark"):
        assert names <= {file.name for file in paths.resource("icons", folder).iterdir()}


def test_set_kind_repolishes(theme: Theme, qtbot) -> None:
    from PySide6.QtWidgets import QLabel

    label = QLabel("changed")
    qtbot.addWidget(label)
    label.ensurePolished()
    set_kind(label, role="changed")
    assert label.palette().windowText().color() == QColor(COLOURS["chg"][0])


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTextEdit])
def test_what_an_empty_input_says_can_be_read(theme: Theme, qtbot, kind: type[QWidget]) -> None:
    box = kind()
    qtbot.addWidget(box)
    box.ensurePolished()
    assert box.palette().color(QPalette.ColorRole.PlaceholderText) == QColor(COLOURS["faint"][0])


@pytest.mark.parametrize("scale", [1, 1.25, 1.5, 2])
def test_a_radio_button_is_round_at_every_text_size(theme: Theme, qtbot, scale: float) -> None:
    theme.set_scale(scale)
    button = QRadioButton()
    qtbot.addWidget(button)
    button.show()
    image = button.grab().toImage()
    side = theme.px(16)
    colours = [image.pixelColor(x, image.height() // 2).name() for x in range(side + 2)]
    middle = next(x for x, name in enumerate(colours) if name != colours[-1]) + side // 2
    top = image.height() // 2 - side // 2
    assert image.pixelColor(middle, top + side // 2) == QColor(COLOURS["surface"][0])
    assert image.pixelColor(middle - side // 2 + 1, top + 1).alpha() == 0  # a corner: nothing is painted there
    theme.set_scale(1)
