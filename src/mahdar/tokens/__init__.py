"""Text cut into words, sentences and quotations, each with its place in the text."""
