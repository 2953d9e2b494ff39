"""Stet: editorial review for folders of articles with front matter."""

__version__ = "0.1.0"
