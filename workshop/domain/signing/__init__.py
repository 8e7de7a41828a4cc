"""How a version comes in force: who signs, and how it stands."""
