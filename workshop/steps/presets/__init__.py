"""Lists to start from, offered and never imposed: what the field commonly uses."""
