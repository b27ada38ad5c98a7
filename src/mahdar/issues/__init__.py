"""Questions dealt with between parties: what they are called, between whom, how they stand, which hangs on which."""
