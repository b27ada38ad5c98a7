"""What letters, digits and clitics do: nothing here knows what a word means."""
