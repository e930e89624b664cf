"""What the parts of a journal are called, on the disk and inside a backup."""

JOURNAL = "journal.db"
KEYS = "journal.keys.json"
STAMP = "%Y%m%d-%H%M%S"
"""How a moment stands in a name; UTC."""
