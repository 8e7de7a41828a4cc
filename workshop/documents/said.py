"""How much an entry says, so that what holds it can be as large as it needs."""

from workshop.domain.contract import Entry


def letters(entry: Entry) -> int:
    """How many letters it has in all."""
    return sum(len(all_words(entry, value.key)) for value in entry.values)


def all_words(entry: Entry, key: str) -> str:
    """All that an entry says there, rows within it included; empty if nothing."""
    value = entry.get(key)
    if value is None:
        return ""
    inner = (word for row in value.entries for each in row.values for word in each.words)
    return " ".join([*value.words, *inner])
