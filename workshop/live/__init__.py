"""What the open pages of the live room are told while it happens."""
