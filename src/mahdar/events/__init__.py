"""What was done between whom, in PLOVER: the word that tells it, who did it, to whom, and whether it happened."""
