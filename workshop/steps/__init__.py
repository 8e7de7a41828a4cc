"""The agenda: every question of the workshop as data, one file each."""
