"""What many articles tell, for people and for other tools: minutes of a process, tables, graphs, calendars, briefs."""
