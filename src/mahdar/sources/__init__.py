"""Where bytes come from: files, folders, lines, standard input."""
