"""Glossaries as files: one module per format that can be read, and `reading` as their front door."""
