"""The lock screen: nothing of the journal can be seen, and writing and Support stay in reach."""
