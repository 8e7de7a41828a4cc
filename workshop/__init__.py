"""Handschlag: marketing and sales settle what their words mean and what each owes the other."""
