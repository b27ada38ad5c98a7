"""Who said what: the reporting word, who speaks, what is said, and where it ends."""
