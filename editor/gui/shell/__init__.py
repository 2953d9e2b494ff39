"""The window itself: its bars and panes, the start page, and what connects the parts."""
