"""The contract as a file for word processors: an unsigned working copy with all that the contract says."""
