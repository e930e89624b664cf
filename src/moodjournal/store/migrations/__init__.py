"""Steps of the schema, oldest first.

TO ADD A MIGRATION: put ``mNNNN_what_it_does.py`` here, with the next number;
give it ``STEP = Step(up)`` where ``up(raw)`` runs plain SQL statements;
change ``store/tables.py`` to match: a test compares the two.
"""
