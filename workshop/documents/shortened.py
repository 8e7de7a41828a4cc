"""Texts for places with little room."""

from workshop.documents.markup import prose


def short(text: str, most: int) -> str:
    """The beginning of a text in whole words, with an ellipsis if there is more."""
    text = " ".join(text.split(" "))
    if len(text) <= most:
        return text
    whole, _space, _torn = text[: most - 1].rpartition(" ")
    return (whole or text[: most - 1]).rstrip(" .,;:–") + " …"


def unmarked(markdown: str) -> str:
    """Prose in one line, without the marks of its markup."""
    return " ".join(prose(markdown).striptags().split())
