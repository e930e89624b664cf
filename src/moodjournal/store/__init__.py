"""The journal on disk: the only SQL in the house. Rows never leave this room; values do.

Reading asks the driver in plain SQL; writing goes through SQLModel, which declares the tables.
SQLModel is imported with the first write: importing it takes longer than showing the first page.
"""

from moodjournal.store.db import Db

__all__ = ("Db",)
