"""The portal: where people read what was agreed."""
