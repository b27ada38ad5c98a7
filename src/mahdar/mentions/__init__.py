"""Who is named: states, people with their offices, bodies, places; and which words name the same one."""
