"""The core of Stet: a library of its own, without Qt."""
