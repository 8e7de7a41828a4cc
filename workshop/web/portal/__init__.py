"""The portal: reading what was agreed, without an account if the facilitator allowed it."""
