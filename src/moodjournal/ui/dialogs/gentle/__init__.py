"""The check-in for a foggy head: the whole window, near dark, one question a screen."""
