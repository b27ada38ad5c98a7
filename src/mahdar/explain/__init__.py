"""Why the reader read a place of a text as it did: the facts there, the rule and entries of each, the rivals that lost."""
