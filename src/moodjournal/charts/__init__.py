"""Charts: each can be drawn, told in words, and read as a table.

TO ADD A CHART: write ``charts/<key>.py``, with ``CHART = Chart(key, title, draw, tell, table)``.
``draw`` is for the eye, ``tell`` for the ear, ``table`` for both, all from the same frozen numbers.
Import matplotlib inside functions only. It is found by its file: there is no list to add it to.
"""
