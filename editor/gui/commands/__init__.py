"""What the actions do, and the ways to them: menus, keys, command palette, key sheet."""
