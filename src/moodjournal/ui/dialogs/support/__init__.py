"""Who can be reached: the same panel from every page, in the dark, and while locked."""
