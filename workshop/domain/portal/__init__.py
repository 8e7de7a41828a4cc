"""What readers of the contract get: the words found, understood and applied."""
