"""The door: HTTP in, HTML out; nothing is decided here."""
