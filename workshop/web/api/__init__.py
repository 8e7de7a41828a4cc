"""A portal for programs: read-only, in JSON."""
