"""Numbers about one person's course: pure functions; each result carries its n and its rule."""
