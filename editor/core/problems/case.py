"""The article that is being checked: what the rules ask of it, and where they put what they find."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..fieldpath import format_field_path
from .model import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import tzinfo

    from ..document import Document, Place
    from ..fieldpath import FieldPath
    from ..schema.model import Field
    from ..values import FlagState, Record, Severity, Value
    from .model import CheckSubject, Fix, Rule, SiteFacts
    from .plan import CollectionPlan, FieldPlan, SchemaPlan


class Asked:
    """An article as `when:` and `checks:` queries see it: problems and unsaved edits play no part in a check."""

    __slots__ = ("broken", "path", "problems", "record", "state")

    def __init__(self, subject: CheckSubject) -> None:
        self.path = subject.path
        self.record: Record = subject.record
        self.state: FlagState = subject.state
        self.broken = subject.error.reason if subject.error else ""
        self.problems: Sequence[Problem] = ()


class Case:
    """One check of one article; `problems` fills as the rules speak."""

    __slots__ = ("_plan", "asked", "facts", "is_incomplete", "plan", "problems", "record", "subject", "zone")

    def __init__(self, subject: CheckSubject, facts: SiteFacts, plan: SchemaPlan) -> None:
        self.subject = subject
        self.facts = facts
        self._plan = plan
        self.plan: CollectionPlan = plan.of(subject.collection)
        self.asked = Asked(subject)
        self.record: Record = subject.record
        self.zone: tzinfo = facts.config.timezone
        """The zone in which dates without an offset are meant."""
        self.problems: list[Problem] = []
        self.is_incomplete = False
        """Whether a `required` problem was said."""

    @property
    def document(self) -> Document:
        """The article's document; only of articles that can be read."""
        document = self.subject.document
        if document is None:
            raise LookupError(f"{self.subject.path} has no document")
        return document

    def severity(self, rule: Rule, field: Field | None, default: Severity | None = None) -> Severity | None:
        """How bad the rule's problem is: `rules:` before the field's before the rule's; None where it is off."""
        said = self._plan.rules.get(rule.id)
        if said is not None:
            return None if said == "off" else said
        return (field.severity if field else None) or default or rule.severity

    def say(
        self,
        rule: Rule,
        path: FieldPath,
        message: str,
        *,
        field: Field | None = None,
        fix: Fix | None = None,
        place: Place | None = None,
        default: Severity | None = None,
    ) -> bool:
        """Report a problem at a field path, at its value unless another place is given; False where it is off."""
        severity = self.severity(rule, field, default)
        if severity is None:
            return False
        line, column = 1, 1
        if place is None and path and self.subject.document is not None:
            place = self.subject.document.place(path)
        if place is not None:
            line, column = place.line, place.column
        name = format_field_path(path)
        self.problems.append(Problem(self.subject.path, line, column, rule.id, name, severity, message, fix))
        return True


class Spot:
    """A present value of a field of the schema: where it stands, and in what.

    `container` is the map or list that holds it; `in_item` whether a list lies on the way. `has_flaw` is set
    once one of the rules that exclude each other has spoken.
    """

    __slots__ = ("container", "field", "has_flaw", "in_item", "path", "plan", "value")

    def __init__(self, plan: FieldPlan, value: Value, path: FieldPath, container: Value, in_item: bool) -> None:
        self.plan = plan
        self.field: Field = plan.field
        self.value = value
        self.path = path
        self.container = container
        self.in_item = in_item
        self.has_flaw = False
