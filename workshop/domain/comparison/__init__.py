"""What changed between two versions: for people, by its weight, and exactly, so that it can be applied."""
