"""What many articles tell of one thing: copies of one text, one actor under several names, one meeting told often."""
