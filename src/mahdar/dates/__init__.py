"""The Arabic grammar of dates: what is printed, and what it is in EDTF (ISO 8601-2:2019)."""
