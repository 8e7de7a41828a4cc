"""When two wordings are the same word, and when they speak of the same thing at all."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

#: Words are compared by their beginning, so that inflected forms meet: Filiale, Filialen.
STEM: Final = 5

STOP_WORDS: Final = frozenset(
    re.findall(
        r"\w+",
        """
    aber alle allem allen aller alles als also am an andere anderen anderer auch auf aus bei beim
    bereits bis bzw da dabei dafür damit dann das dass dem den denn der deren des dessen die dies
    diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines einmal er
    erst es etwa etwas euch für gegen hat hatte haben hier ich ihm ihn ihnen ihr ihre ihrem ihren
    ihrer im immer in ins ist ja jede jedem jeden jeder jedes jemand kann kein keine keinem keinen
    keiner können man mehr mindestens mit muss müssen nach nicht nichts noch nun nur ob oder ohne
    schon sehr sein seine seinem seinen seiner seit sich sie sind so sobald soll sollen sollte
    sondern über um und uns unser unsere unserem unseren unserer unter vom von vor was weder weil
    welche welcher welches wenn wer werden wie wir wird wo wurde wurden zu zum zur zwischen a about
    after all already also an and any are as at be been before being but by can could did do does
    either every for from had has have he her his how if in into is it its least may more most must
    neither no nor not of on once one only or other our out over per she should so some someone than
    that the their them then there they this those through to too under until up us was we were what
    when where whether which who whom whose will with without would yet you your
        """,
    )
)


@lru_cache(maxsize=4096)
def squeezed(text: str) -> str:
    """A word without what does not make it another: case, spaces, hyphens."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[\s\-‐‑‒–—_\u00ad]+", "", plain)


def content_words(text: str) -> set[str]:
    """The words that carry meaning, in the order of nothing: stop words gone, endings cut."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("\u00ad", "")
    found = re.findall(r"\w{2,}", plain)
    return {word[:STEM] for word in found if word not in STOP_WORDS and not word.isdigit()}


def is_alike(one: str, other: str) -> bool:
    """Whether two wordings may mean the same: one holds the other, or they share a word with meaning."""
    return Wordings([one]).has_like(other)


class Wordings:
    """Several wordings, looked through at once for one that may mean the same as another."""

    def __init__(self, texts: Iterable[str]) -> None:
        said = list(texts)
        self.squeezed = [each for each in dict.fromkeys(map(squeezed, said)) if each]
        self.words = {word for text in said for word in content_words(text)}
        # No wording holds a line break any more, so none is found across two of them.
        self.joined = "\n".join(self.squeezed)

    def has_like(self, text: str) -> bool:
        """Whether one of them holds this text, is held by it, or shares a word with meaning."""
        sought = squeezed(text)
        if not sought:
            return False
        if sought in self.joined or content_words(text) & self.words:
            return True
        return any(each in sought for each in self.squeezed)

    def meets(self, other: "Wordings") -> bool:
        """Whether one of these is like one of those."""
        if self.words & other.words:
            return True
        return any(each in self.joined for each in other.squeezed) or any(
            each in other.joined for each in self.squeezed
        )

    def __bool__(self) -> bool:
        return bool(self.squeezed)
