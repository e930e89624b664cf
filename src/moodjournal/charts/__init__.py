"""Charts: each can be drawn, told in words, and read as a table.

TO ADD A CHART: write ``charts/<key>.py`` with a frozen class of its numbers and
``CHART = Chart(key, title, draw, tell, table, rule)``: draw for the eye, tell for the ear.
Import matplotlib inside functions only. It is found by its file: there is no list to add it to.
"""
