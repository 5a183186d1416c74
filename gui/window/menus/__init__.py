"""The menus, one file each: words, keys, command, condition of every entry."""
