"""Who signs a version, in which order and by which rule, and what a version is worth then."""
