"""What a person wants to do: one file a thing, ``verb_noun(db, ...)``.

Writes return a Change (what to look at again, and the way back); reads return a frozen snapshot.
"""
