"""What people can do: each deed loads, asks the domain, saves and records what happened.

A deed takes the store of the open transaction; whoever opened it commits.
"""
