"""One file per change of shape; what is released is never edited again."""
