"""The pages of the window.

TO ADD A PAGE: put a module or a folder here; give it ``PAGE = PageSpec(order, title, icon, make)``;
import what needs the database inside ``make``: this file is read before the window is painted.
"""
