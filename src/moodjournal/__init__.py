"""Mood Journal: a private journal for the months of ketamine therapy."""

__version__ = "0.1.0"
