"""The journal on disk: the only SQL in the house. Rows never leave this room; values do."""

from sqlmodel import Session as Db

__all__ = ("Db",)
