"""People look at what the machine found: accept, correct, reject; and what that says of the machine."""
