"""The table of the key to which notes are sealed. It is no entity: it never leaves the journal."""

from typing import Any, ClassVar

from sqlmodel import Field, SQLModel


class SealedKeyRow(SQLModel, table=True):
    """The private half (X25519, 32 bytes), by the id of the key file that holds the public one."""

    __tablename__: ClassVar[Any] = "sealed_key"
    id: str = Field(primary_key=True)
    private: bytes
