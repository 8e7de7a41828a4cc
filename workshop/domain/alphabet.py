"""The order of a dictionary: how words are sorted, and under which letter they stand."""

import unicodedata

#: Where words stand that begin with no letter.
NO_LETTER = "#"


def sorted_as(word: str) -> str:
    """Umlauts and accents sort with their plain letter; quotation marks do not count."""
    plain = unicodedata.normalize("NFKD", word.casefold().lstrip("„“”‚‘’\"'(«»"))
    return "".join(letter for letter in plain if unicodedata.category(letter) != "Mn")


def letter_of(word: str) -> str:
    """The letter under which a word is found."""
    first = sorted_as(word)[:1].upper()
    return first if first.isalpha() else NO_LETTER
