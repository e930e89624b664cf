"""The tables of Support: whom the person can reach, and their own plan."""

from typing import Any, ClassVar

from moodjournal.store.tables import EntityRow


class ContactRow(EntityRow, table=True):
    """Somebody the person can reach."""

    __tablename__: ClassVar[Any] = "contact"
    kind: str
    name: str
    number: str
    note: str
    show_while_locked: bool
    place: int


class OwnPlanRow(EntityRow, table=True):
    """The person's own plan."""

    __tablename__: ClassVar[Any] = "own_plan"
    text: str
