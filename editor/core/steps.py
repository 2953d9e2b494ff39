"""Work in steps: a generator between whose steps other work may have its turn, and which may be closed there."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Generator

ResultT = TypeVar("ResultT")
ToldT = TypeVar("ToldT")


def whole(steps: Generator[object, None, ResultT]) -> ResultT:
    """All steps without a rest between them: what the generator returns."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: ResultT = end.value
            return result


def telling(steps: Generator[object, None, ResultT], what: ToldT) -> Generator[ToldT, None, ResultT]:
    """The same steps, each telling this in place of its own."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: ResultT = end.value
            return result
        yield what
