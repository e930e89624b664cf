"""The window's own controls. Plain values go in, signals come out; they know no page.

TO ADD A WIDGET: one small module here; its look goes into resources/theme/app.qss under a ``role``;
every control in it that takes the focus has an accessible name; tests/ui/widgets tries its keys.
"""
