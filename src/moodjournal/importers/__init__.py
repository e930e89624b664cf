"""Files of other programs, and our own, that people bring along.

TO ADD AN IMPORTER: put ``its_name.py`` here; give it ``IMPORTER = Importer(key, label, ...)``
(see ``importer.py``): it knows its files by what is in them and reads bytes into ``Incoming``;
add a file of it to ``tests/importers/``. The command line and the window find it by themselves.
"""
