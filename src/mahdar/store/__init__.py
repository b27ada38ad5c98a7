"""What was read, kept: one schema on SQLite and on PostgreSQL, whole records and their facts as rows."""
