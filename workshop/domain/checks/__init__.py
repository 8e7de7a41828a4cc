"""Cross-checks: where answers of different steps do not fit together, one module per family."""
