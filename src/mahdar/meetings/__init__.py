"""Who met whom: every telling of a meeting, which of them tell the same one, and what all of them together say of it."""
