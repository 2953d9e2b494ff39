"""Bring resources/translations in step with the source: gather every text a person sees, merge, compile.

    python .ci/translations.py          update the .ts files and build the .qm files
    python .ci/translations.py --check  say what is not in step; exit 1 if anything is not

Texts are the literal arguments of `tr` and `translate`, and what `editor/gui/language/tables.py` lists. They are
gathered here, because Qt's lupdate does not know what a helper such as `_tr(text)` calls, nor tables; lupdate then
merges them, keeping what is translated, and lrelease compiles.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "editor" / "gui"
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("en", "de")

Text = tuple[str, str]
"""Context and English text."""


class Gatherer(ast.NodeVisitor):
    """The texts of one module; `unclear` are the calls whose text can't be known from here."""

    def __init__(self, module: ast.Module) -> None:
        self.texts: list[Text] = []
        self.unclear: list[int] = []
        self._class: list[str] = []
        self._helpers = _helpers(module)
        self._in_helper = False
        self.visit(module)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._class.append(node.name)
        self.generic_visit(node)
        self._class.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        before, self._in_helper = self._in_helper, self._in_helper or node.name in self._helpers
        self.generic_visit(node)
        self._in_helper = before

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        function = node.func
        name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        if name == "tr" and isinstance(function, ast.Attribute):
            self._take(node, self._class[-1] if self._class else "", node.args[0])
        elif name in ("translate", "tr") and len(node.args) > 1 and _is_text(node.args[0]):
            self._take(node, ast.literal_eval(node.args[0]), node.args[1])
        elif name in self._helpers and isinstance(function, ast.Name) and node.args:
            self._take(node, self._helpers[name], node.args[0])

    def _take(self, node: ast.Call, context: str, text: ast.expr) -> None:
        if isinstance(text, ast.IfExp):
            self._take(node, context, text.body)
            self._take(node, context, text.orelse)
        elif _is_text(text):
            self.texts.append((context, ast.literal_eval(text)))
        elif not self._in_helper:
            self.unclear.append(node.lineno)


def parsed(file: Path) -> ast.Module:
    """A module's tree."""
    return ast.parse(file.read_text(encoding="utf-8"))


def _helpers(module: ast.Module) -> dict[str, str]:
    """Functions of the module that hand their first argument on to `translate`: name → context."""
    found = {}
    for function in ast.walk(module):
        if isinstance(function, ast.FunctionDef) and function.args.args:
            first = function.args.args[0].arg
            for call in ast.walk(function):
                if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "translate" and len(call.args) > 1:
                    context, text = call.args[:2]
                    if isinstance(text, ast.Name) and text.id == first and isinstance(context, ast.Constant):
                        found[function.name] = context.value
    return found


def gather() -> list[Text]:
    """Every text, once, by context."""
    sys.path.insert(0, str(ROOT))
    from editor.gui.language.tables import table_texts

    modules = [parsed(file) for file in SOURCES.rglob("*.py")]
    named = [text for module in modules for text in Gatherer(module).texts]
    return sorted(with_children(named, bases_of(modules)) | set(table_texts()))


def bases_of(modules: list[ast.Module]) -> dict[str, set[str]]:
    """The names of the classes that each class is made from."""
    bases: dict[str, set[str]] = {}
    for module in modules:
        for node in ast.walk(module):
            if isinstance(node, ast.ClassDef):
                named = bases.setdefault(node.name, set())
                named.update(getattr(base, "attr", getattr(base, "id", "")) for base in node.bases)
    return bases


def with_children(texts: list[Text], bases: dict[str, set[str]]) -> set[Text]:
    """The texts, those with a number once more for each class made from theirs: there PySide6 looks no further."""
    found = set(texts)
    more = {text for text in found if is_plural(text[1])}
    while more:
        more = {(name, text) for context, text in more for name in bases if context in bases[name]} - found
        found |= more
    return found


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def is_plural(text: str) -> bool:
    """Whether it has a form a number: it holds the number, or an ending in brackets."""
    return "%n" in text or "(s)" in text


def stored(language: str) -> dict[Text, ElementTree.Element]:
    """The messages of a .ts file, those that are not used any more left out."""
    tree = ElementTree.parse(FOLDER / f"stet_{language}.ts")
    found = {}
    for context in tree.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") not in ("vanished", "obsolete"):
                found[context.findtext("name", ""), message.findtext("source", "")] = translation
    return found


def forms(translation: ElementTree.Element) -> list[str]:
    """A translation's texts: one, or one a plural form."""
    return [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]


def update() -> None:
    """Merge what was gathered into the .ts files, and compile them."""
    texts = gather()
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "texts.py"
        listed.write_text("".join(_call(*text) for text in texts), encoding="utf-8")
        for language in LANGUAGES:
            file = FOLDER / f"stet_{language}.ts"
            only = ["-pluralonly"] if language == "en" else []
            _run("pyside6-lupdate", str(listed), "-no-obsolete", "-locations", "none", "-source-language", "en",
                 "-target-language", language, *only, "-ts", str(file))  # fmt: skip
            if language == "en":
                _fill_english(file)
            _localise(file)
            _run("pyside6-lrelease", str(file), "-qm", str(file.with_suffix(".qm")))


def _localise(file: Path) -> None:
    """Have Qt write each number of a plural by the locale: 12,345 or 12.345."""
    tree = ElementTree.parse(file)
    for form in tree.iter("numerusform"):
        form.text = (form.text or "").replace("%n", "%Ln")
    _write(file, tree)


def _fill_english(file: Path) -> None:
    """The plural forms that can be read from the source: `article(s)`. Others are written by hand."""
    tree = ElementTree.parse(file)
    for message in tree.iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") == "unfinished":
            source = message.findtext("source", "")
            for form, ending in zip(translation.iter("numerusform"), ("", "s"), strict=True):
                form.text = source.replace("(s)", ending)
            del translation.attrib["type"]
    _write(file, tree)


def _write(file: Path, tree: ElementTree.ElementTree[ElementTree.Element]) -> None:
    text = ElementTree.tostring(tree.getroot(), encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


def _call(context: str, text: str) -> str:
    """A line that lupdate understands."""
    number = ", None, 1" if is_plural(text) else ""
    return f"QCoreApplication.translate({_quoted(context)}, {_quoted(text)}{number})\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _run(tool: str, *arguments: str) -> None:
    beside = Path(sys.executable).with_name(tool)
    subprocess.run([str(beside if beside.exists() else tool), *arguments], check=True, stdout=subprocess.DEVNULL)


def faults() -> list[str]:
    """What is not in step: texts that a file lacks or has too many, German that is missing."""
    texts = gather()
    out = []
    for language in LANGUAGES:
        wanted = {text for text in texts if language != "en" or is_plural(text[1])}
        messages = stored(language)
        out += [f"{language}: not in the .ts file: {text}" for text in sorted(wanted - set(messages))]
        out += [f"{language}: in the .ts file, but nowhere else: {text}" for text in sorted(set(messages) - wanted)]
        out += [
            f"{language}: not translated: {text}"
            for text, translation in messages.items()
            if translation.get("type") == "unfinished" or not all(forms(translation))
        ]
    return out


if __name__ == "__main__":
    if "--check" in sys.argv:
        found = faults()
        print("\n".join(found) or "translations: in step")
        sys.exit(bool(found))
    update()
