"""The rules: plain Python without a clock, a library or a file."""
