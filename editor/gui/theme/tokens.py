"""The one table of design tokens: colours of both themes, type sizes, spacing, radii (no Qt).

The style sheet, the palette, the icons and what is painted by hand all read it; a test computes the contrast
of every text token on the backgrounds that it may stand on.
"""

from __future__ import annotations

COLOURS: dict[str, tuple[str, str]] = {
    # name: (light, dark)
    "bg": ("#F6F6F4", "#1A1B1E"),
    "surface": ("#FFFFFF", "#222428"),
    "sunken": ("#EFEFEC", "#151619"),
    "line": ("#E3E3DE", "#33363C"),
    "text": ("#1E2024", "#E7E8EA"),
    "muted": ("#5F636A", "#A3A7AE"),
    "faint": ("#6A6E75", "#8D9199"),
    "accent": ("#2B5BC7", "#8BB1FF"),
    "accent-hover": ("#2450B3", "#A2C0FF"),
    "accent-text": ("#FFFFFF", "#10182B"),
    "pub": ("#1B7A4B", "#5FCB93"),
    "err": ("#B8322A", "#FF9188"),
    "err-bg": ("#FCEBE9", "#3B2423"),
    "warn": ("#8A5D00", "#E5B64A"),
    "warn-bg": ("#FBF2DC", "#372D17"),
    "chg": ("#6B3FC4", "#C0A6FF"),
    "chg-bg": ("#F1EBFC", "#2E2743"),
    "sel": ("#E5EDFD", "#2A3959"),
    "hover": ("#F2F3F0", "#282A2F"),
    "chip": ("#EDEEF0", "#30333A"),
    "grip": ("#C6C8C4", "#4A4E56"),
    "control": ("#82857F", "#83878F"),
}

TEXT_ON: dict[str, tuple[str, ...]] = {
    # what text may stand on; `faint` stands nowhere else, there `muted` takes its place
    "text": ("bg", "surface", "hover", "sunken", "chip", "sel"),
    "muted": ("bg", "surface", "hover", "sunken", "chip", "sel"),
    "faint": ("bg", "surface", "hover"),
    "accent": ("bg", "surface", "hover", "sel"),
    "accent-text": ("accent", "accent-hover"),
    "pub": ("bg", "surface", "hover"),
    "err": ("bg", "surface", "hover", "err-bg"),
    "warn": ("bg", "surface", "hover", "warn-bg"),
    "chg": ("bg", "surface", "hover", "chg-bg"),
}

SHAPE_ON: dict[str, tuple[str, ...]] = {
    # shapes without which a control is not seen: 3 : 1 on what they lie on
    "control": ("bg", "surface", "hover", "sel"),
    "accent": ("bg", "surface", "hover", "sel"),
}

SIZES: dict[str, int] = {"small": 11, "label": 12, "body": 13, "large": 15, "title": 20, "display": 24}
"""Type sizes in pixels at 100 %."""

SPACES: tuple[int, ...] = (4, 8, 12, 16, 24)
"""The only distances used, in pixels at 100 %."""

RADII: dict[str, int] = {"chip": 4, "input": 7, "button": 8, "picture": 8, "dialog": 12}

HEIGHTS: dict[str, int] = {"row": 32, "compact": 28, "side": 28, "input": 32, "top": 48, "bar": 40, "status": 28}
