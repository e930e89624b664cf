"""Ways out: the journal in open formats.

TO ADD AN EXPORTER: put ``its_name.py`` here; give it ``EXPORTER = Exporter(key, label, suffix,
write)`` (see ``exporter.py``), which writes a Record with ``whole_file`` and leaves nothing behind
on an error; add a test to ``tests/exporters/``. Command line and window find it by themselves.
"""
