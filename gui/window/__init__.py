"""The window around the articles: tabs, menus, commands, address bar."""
