"""The command line: what it takes in, what it writes, what it says when something is wrong."""
