"""Terms as a search reads them."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Made:
    id: str
    title: str
    expansion: str = ""
    synonyms: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    definition: str = ""
    example: str = ""
    counter_example: str = ""
    category: str = ""


def term(title, **more):
    return Made(id=title.casefold().replace(" ", "-"), title=title, **more)
