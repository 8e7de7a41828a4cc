"""The memory: the only floor that knows SQL."""
