"""Bytes into an article: its text, its parts, and what it says of its own origin."""
