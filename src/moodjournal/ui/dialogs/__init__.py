"""What stands in the way of a page for a while: problems, and later unlock and welcome."""
