"""The panels around list and form: status bar, problems, changes."""
