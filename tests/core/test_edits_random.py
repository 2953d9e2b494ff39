"""Random edits of hard documents and of real ones: exact or refused, never wrong (contract §2)."""

# ruff: noqa: E501
from __future__ import annotations

import importlib.util
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.document import read_document
from editor.core.edits import Set, apply_edits
from editor.core.errors import FrontMatterError, NoFrontMatter, Refusal

_BENCHMARK = Path(__file__).parents[1] / "benchmarks" / "lossless_rates.py"
_spec = importlib.util.spec_from_file_location("lossless_rates", _BENCHMARK)
assert _spec is not None
assert _spec.loader is not None
rates = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(rates)

HARD = [
    "---\n---\nBody\n",
    "---\n# only a comment\n\n---\n",
    "---\n{title: Old, heat: 5, tags: [a], seo: {}}\n---\n",
    "---\n{ title: Old,\n  tags: [ a, # one\n    b # two\n  ],\n  seo: { k: 1, }, }\n---\n",
    "---\ntags: [\n  water,\n  # about wheat\n  wheat, # brown\n]\nrow: [[1], [a: 1, b], {c}, {d: , e}]\n---\n",
    "---\n? title\n: Old\n? b\n? c\n: - 1\n  - 2\n---\n",
    "---\na:\n- x\n-\n- # empty\n- |\n  text\n\n\n# about b\nb:\n  - - 1\n    - 2\n  -   k: 1\n      l: 2\n---\n",
    "---\na: |+\n  one\n\nb: >-  # note\n  two\n  words\n\n\n# c\nc: |2-\n    deep\n  flat\nd: \"x\n  y\n\n  z\"\ne: one\n  two\n---\n",
    "---\nbase: &b {k: 1, l: &w 2}\nuse:\n  <<: *b\n  n: 3\nsame: *w\nrow: [*w, &u v]\nt: &t !!str 5\ns: !!set {x, y}\nz: !!binary aGk=\n---\n",
    "---\n404: a\nno: b\n~: c\n2020-01-01: d\n'q': e\n\"r s\": f\n\"a.b\": {g: h}\n---\n",
    "---\n  title: T # t\n\n  # own\n  tags:\n  - a\n\n  - b\n  last:\n---\n",
    "---\nd: 2020-09-10T04:43:00Z\ne: 2020-09-10 04:43:00 +02:00\nf: 2021-02-30\ng: 2013-05-06 02:12:52 +0200\nh: yes\ni: 1_000\nj: =\n---\n",
    "---\nplace:\there\t# keep\nempty:   \nnull: ~ # n\nlist: []\nmap: {} # m\n---",
    "--- \ntitle: Old\n--- # no fence\n---\n",
    "---\n\ufefftitle: Old\nsign: \"𝄞🎻\"\n名: [字, '🀄']\n---\n\ufeff\n",
    "---\na: {b: {c: [1, {d: e}]}}\nf:\n  g:\n    h:\n      - i: 1\n        j:\n          - k\n        # deep\n      - l: m\n---\n",
]  # fmt: skip


def try_edits(data: bytes, rng: random.Random, count: int) -> list[str]:
    """The verdicts of random edits on a document; none where it can't be read."""
    try:
        document = read_document(data)
    except (FrontMatterError, NoFrontMatter):
        return []
    if document.format != "yaml":
        return []
    edits = [rates.random_edit(rng.choice(rates.OPERATIONS), rates.read_raw(document), rng) for _ in range(count)]
    return [rates.judge(document, edit) for edit in edits if edit is not None]


@given(st.sampled_from(HARD), st.booleans(), st.integers(0, 2**32))
def test_hard_documents(text: str, is_mutated: bool, seed: int) -> None:
    rng = random.Random(seed)
    data = rates.mutated(text.encode(), rng) if is_mutated else text.encode()
    assert [verdict for verdict in try_edits(data, rng, 8) if verdict.startswith("wrong")] == []


@given(st.text(max_size=40), st.sampled_from(["x", "'x'", '"x"', "|-\n  x", ">\n  x", "[x]", "", "5", "2020-01-01"]))
def test_any_text_in_any_style(value: str, old: str) -> None:
    document = read_document(f"---\nbefore: 1\nkey: {old}\nafter: [k, v] # c\n---\nBody\n".encode())
    result = apply_edits(document, [Set(("key",), value)])
    if isinstance(result, Refusal):
        assert any("\ud800" <= character <= "\udfff" for character in value)
        return
    assert result.document.record == {**document.record, "key": value}
    assert result.document.data.startswith(b"---\nbefore: 1\nkey:")
    assert result.document.data.endswith(b"\nafter: [k, v] # c\n---\nBody\n")


@pytest.mark.parametrize("folder", ["corpus", "wild"])
def test_real_articles(folder: str) -> None:
    shared = Path(__file__).parents[3] / "shared" / folder
    if not shared.is_dir():
        pytest.skip(f"{shared} is not here")
    rng = random.Random(1)
    verdicts: list[str] = []
    for data in rates.documents([shared])[:: 3 if folder == "corpus" else 1]:
        verdicts += try_edits(rates.mutated(data, rng) if rng.random() < 0.4 else data, rng, 3)
    assert len(verdicts) > 100
    assert [verdict for verdict in verdicts if verdict.startswith("wrong")] == []
    assert sum(verdict.startswith("refused") for verdict in verdicts) <= len(verdicts) / 500
