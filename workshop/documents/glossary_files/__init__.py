"""Glossaries as files: six foreign or plain formats in, three out; one module per format, `reading` in front."""
