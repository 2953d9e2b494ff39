"""Words: every one has its German, plurals come from the files, and the whole window speaks the language chosen."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
import yaml
from PySide6.QtCore import QCoreApplication, QDate, QLocale

from editor import paths
from editor.core.errors import QueryError
from editor.core.problems import check_article
from editor.core.query import parse_query
from editor.core.schema.load import combine
from editor.core.schema.presets import read_preset
from editor.core.site import Library, open_site
from editor.gui.language import language_of, speak_preset, told, use_language
from editor.gui.language.sentences import SENTENCES

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / ".ci"))
import translations  # noqa: E402

PLACES = re.compile(r"%L?[n1-9]|\{\w*\}")


@pytest.fixture
def german(qapp) -> Iterator[None]:
    """German, and English again afterwards."""
    use_language("de")
    yield
    use_language("en")


def test_the_files_are_in_step_with_the_source() -> None:
    assert translations.faults() == [], "run `make translations`, and translate what is new"


def test_every_text_is_literal_where_it_is_not_from_a_table() -> None:
    unclear = {
        file.relative_to(translations.SOURCES).as_posix()
        for file in translations.SOURCES.rglob("*.py")
        if translations.Gatherer(translations.parsed(file)).unclear
    }
    assert unclear <= {
        "commands/actionset.py", "commands/keysheet.py", "keys/bindings.py", "language/presets.py",
        "language/problems.py",
        "language/told.py",
        "settingsdialog/choices.py", "settingsdialog/keyedit.py", "settingsdialog/keylist.py",
    }, "tr() and translate() need their text as it stands, so that it can be gathered"  # fmt: skip


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_what_stands_for_something_stands_in_the_translation_too(language: str) -> None:
    for (context, text), translation in translations.stored(language).items():
        for form in translations.forms(translation):
            assert sorted(PLACES.findall(form)) == sorted(PLACES.findall(text.replace("%n", "%Ln"))), (context, text)
            assert form.startswith(" ") == text.startswith(" ")
            assert form.endswith(("…", ":")) == text.endswith(("…", ":")), (context, text)
            assert language != "de" or not re.search(r"\w…$", form), "German: a space first"


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_compiled_words_are_those_of_the_text_file(qapp, language: str) -> None:
    use_language(language)
    for (context, text), translation in translations.stored(language).items():
        forms = translations.forms(translation)
        if len(forms) == 1:
            assert QCoreApplication.translate(context, text) == forms[0]
        for number, form in zip((1, 2), forms, strict=False):
            if len(forms) == 2:
                said = QCoreApplication.translate(context, text, None, number)
                assert said == form.replace("%Ln", str(number))
    use_language("en")


def test_english_plurals(qapp) -> None:
    use_language("en")
    assert QCoreApplication.translate("Saver", "Saved %n article(s)", "", 1) == "Saved 1 article"
    assert QCoreApplication.translate("Saver", "Saved %n article(s)", None, 2) == "Saved 2 articles"


def test_large_numbers_are_written_by_the_locale(qapp) -> None:
    said = {}
    for language, locale in (("en", "en_GB"), ("de", "de_DE")):
        use_language(language)
        QLocale.setDefault(QLocale(locale))
        said[language] = QCoreApplication.translate("ArticlesPane", "%n article(s) copied", "", 12345)
    use_language("en")
    assert said == {"en": "12,345 articles copied", "de": "12.345 Artikel kopiert"}


def test_plurals_are_gathered_for_classes_made_from_another_too() -> None:
    """Qt looks in the first class only where a number is put in."""
    first = "class A:\n def f(self): self.tr('%n x(s)', '', 1); self.tr('y')\n"
    module = ast.parse(first + "class B(m.A): pass\nclass C(B): pass")
    texts = translations.with_children(translations.Gatherer(module).texts, translations.bases_of([module]))
    assert texts == {("A", "%n x(s)"), ("A", "y"), ("B", "%n x(s)"), ("C", "%n x(s)")}


@pytest.mark.parametrize(
    ("choice", "wanted", "language"),
    [
        ("de", [], "de"), ("en", ["de-DE"], "en"), ("system", ["de-AT", "en"], "de"), ("system", ["fr", "de"], "de"),
        ("system", ["ja"], "en"), ("system", [], "en"), ("nonsense", ["en_GB"], "en"),
    ],
)  # fmt: skip
def test_which_language_a_choice_means(choice: str, wanted: list[str], language: str) -> None:
    assert language_of(choice, wanted) == language


def test_english_has_the_dates_of_where_one_lives(qapp) -> None:
    use_language("en")
    day = QDate(2020, 9, 10)
    assert QLocale().toString(day, QLocale.FormatType.LongFormat).endswith("10 September 2020")


def test_dates_numbers_and_qt_speak_german_too(german) -> None:
    assert QLocale().toString(12345) == "12.345"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert QCoreApplication.translate("QShortcut", "Ctrl") == "Strg"


# what the core says


@pytest.mark.parametrize(
    ("said", "german_words"),
    [
        ("Title is missing", "Title fehlt"),
        ("Quality is text, a whole number is wanted", "Quality ist Text, erwartet wird eine ganze Zahl"),
        ("Excerpt has 200 characters, at most 140 are allowed", "Excerpt hat 200 Zeichen, höchstens 140 sind erlaubt"),
        ("Quality is “x”, which is not one of: a, b", "Quality ist „x“, erlaubt sind: a, b"),
        ("There is more than one document here", "Hier ist mehr als ein Dokument"),
        (
            "A tab can't indent; use spaces; Jekyll publishes the file as it stands",
            "Ein Tabulator kann nicht einrücken",
        ),
        ("title: is readonly", "title: ist nur lesbar"),
        ("line 3: the quote that begins here is not closed", "Zeile 3: das Anführungszeichen, das hier beginnt, ist"),
        ("/a/b: does not exist", "/a/b: existiert nicht"),
        ("it has no published, so it counts as published", "published fehlt, also gilt der Artikel als veröffentlicht"),
        ("what nobody foresaw", "what nobody foresaw"),
        ("x" * 5000, "xxx"),
        ("", ""),
    ],
)
def test_sentences_of_the_core(german, said: str, german_words: str) -> None:
    assert told(said).startswith(german_words)


def test_in_english_the_core_is_left_as_it_is(qapp) -> None:
    use_language("en")
    assert told("Title is missing") == "Title is missing"


def test_hostile_sentences_are_said_at_once(german) -> None:
    assert told("%1 %2 " + "is " * 600).startswith("%1")
    assert told("Title is %1, %2 is wanted") == "Title ist %1, erwartet wird %2"
    assert told("\ud800 is missing") == "\ud800 is missing"


@pytest.mark.parametrize(
    "text", ["a OR", "(a", "a)", "-", "quality:>", "is:nonsense", '"open', "title:/open", "sort:", "()"]
)
def test_every_fault_of_a_query_has_its_german(german, text: str) -> None:
    with pytest.raises(QueryError) as raised:
        parse_query(text)
    assert told(raised.value.reason) != raised.value.reason


def said_by_checks(folder: Path, files: dict[str, str | bytes]) -> set[str]:
    """All that the core says of the articles of a site."""
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else str(text).encode())
    schema = str(files.get(".stet.yml", ""))
    site = open_site(folder, strict=False)
    library = Library(site)
    for _ in library.read():
        pass
    said = set()
    for row in library.rows():
        article = site.article(row.path)
        said |= {problem.message for problem in check_article(article, site) if problem.message not in schema}
        said |= {row.state_reason, row.broken, article.not_editable}
    return said - {""}


@pytest.mark.parametrize("name", ["problems.yml", "flags.yml"])
def test_all_that_the_core_says_of_the_contract_s_articles_has_its_german(german, tmp_path: Path, name: str) -> None:
    book = yaml.load((ROOT / "tests" / "contract" / name).read_bytes(), yaml.CSafeLoader)
    said = set()
    for number, case in enumerate(book["cases"]):
        said |= said_by_checks(tmp_path / str(number), book.get("base", {}) | case.get("files", {}))
    assert {text for text in said if told(text) == text} <= {"in _drafts"}, "the folder's name is the same in German"


def test_no_pattern_is_hidden_by_another(german) -> None:
    for sentence in SENTENCES:
        filled = re.sub(r"%(\d)", r"«\1»", sentence)
        said = re.sub(r"%(\d)", r"«\1»", QCoreApplication.translate("Core", sentence))
        assert told(filled) == said


def test_the_words_are_in_the_package() -> None:
    for language in translations.LANGUAGES:
        assert paths.resource("translations", f"stet_{language}.qm").stat().st_size > 1000


def test_a_preset_speaks_the_language_and_a_site_s_own_schema_its_own(german, tmp_path: Path) -> None:
    (tmp_path / "_posts").mkdir()
    (tmp_path / "_posts" / "2020-01-01-a.md").write_text("---\ntags: 3\n---\n")
    (tmp_path / "_config.yml").write_text("title: x\n")
    english = open_site(tmp_path, strict=False)
    site = speak_preset(open_site(tmp_path, strict=False))
    assert english.schema.collections[0].find("title").label == "Title"
    assert site.schema.collections[0].find("title").label == "Titel"
    assert site.schema.collections[0].name == english.schema.collections[0].name
    (tmp_path / ".stet.yml").write_text("collections: [{name: p, folder: _posts, fields: [{name: t, label: Title}]}]\n")
    assert speak_preset(open_site(tmp_path)).schema.collections[0].fields[0].label == "Title"


def test_the_choices_of_a_preset_speak_the_language(german, tmp_path: Path) -> None:
    (tmp_path / "_learning").mkdir()
    (tmp_path / "_news").mkdir()
    preset = read_preset("smartable")
    site = SimpleNamespace(schema=combine([preset]))
    speak_preset(site)
    kinds = {o.value: o.label for c in site.schema.collections for o in c.find("type").options}
    assert kinds["course"] == "Kurs"
    assert kinds["article"] == "Artikel"


# what is said of schema files

OF_EXPECTED = {"fail": 0, "items": 0, "entries": 0, "texts": 1}
"""Calls that say what was expected, and which of their arguments does."""
OF_SENTENCES = {"reject": 0, "warn": 0, "SchemaError": 0}


def with_samples(node: ast.expr) -> str:
    """A literal text, with a sample for each value that is put in; "" for what is no literal."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.BinOp):
        return with_samples(node.left) + "x"
    if not isinstance(node, ast.JoinedStr):
        return ""
    return "".join(p.value if isinstance(p, ast.Constant) else sample_of(ast.unparse(p)) for p in node.values)


def sample_of(what: str) -> str:
    samples = {"{owner}": 'the field "x"', "{describe(": "a list", "{nearest(": ' (did you mean "y"?)'}
    return next((text for begin, text in samples.items() if what.startswith(begin)), "7")


def said_of_schemas() -> set[str]:
    """Every sentence that the modules of core/schema hold, with samples in their places."""
    said = set()
    for file in (ROOT / "editor" / "core" / "schema").glob("*.py"):
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            name = getattr(call.func, "attr", getattr(call.func, "id", ""))
            if name in OF_EXPECTED and (text := with_samples(call.args[OF_EXPECTED[name]]) if call.args else ""):
                said.add(f"expected {text}, found a list")
            if name in OF_SENTENCES and (text := with_samples(call.args[0])):
                said |= {text, text.replace(' (did you mean "y"?)', "")}
    return said


def test_all_that_is_said_of_schema_files_has_its_german(german) -> None:
    said = said_of_schemas()
    assert len(said) > 60
    assert {text for text in said if told(text) == text or "expected" in told(text)} == set()


@pytest.mark.parametrize(
    ("said", "german_words"),
    [
        (
            'expected a list of collections, found "talks"',
            "erwartet wird eine Liste von Sammlungen, hier steht „talks“",
        ),
        (
            'unknown key "requird" of the field "b" (did you mean "required"?)',
            "unbekannter Schlüssel „requird“ von: das Feld „b“ (gemeint ist wohl „required“)",
        ),
        ("expected JSON: Expecting value", "erwartet wird JSON: ein Wert fehlt"),
        ('the collection "a" needs a folder', "die Sammlung „a“ braucht einen Ordner"),
    ],
)
def test_schema_faults(german, said: str, german_words: str) -> None:
    assert told(said) == german_words


def test_in_english_a_preset_is_as_it_is(qapp, tmp_path: Path) -> None:
    use_language("en")
    (tmp_path / "_config.yml").write_text("title: x\n")
    (tmp_path / "_posts").mkdir()
    assert speak_preset(open_site(tmp_path)).schema == open_site(tmp_path).schema
