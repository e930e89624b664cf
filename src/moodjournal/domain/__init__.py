"""The ground: what a journal is made of. Frozen values that validate, and pure functions."""
