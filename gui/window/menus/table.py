"""The menu bar: its menus in their order."""

from gui.window.menus.edit import EDIT
from gui.window.menus.file import FILE
from gui.window.menus.following import FOLLOWING
from gui.window.menus.help import HELP
from gui.window.menus.notes import NOTES
from gui.window.menus.view import VIEW
from gui.window.menus.words import WORDS

MENUS = (FILE, EDIT, VIEW, WORDS, NOTES, FOLLOWING, HELP)
