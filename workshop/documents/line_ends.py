"""Where a line may end: not between a number and what it counts, and not within the last word of a text.

Only the page that is printed is changed; what was agreed keeps the spaces that were typed.
"""

import re
from typing import Final

from workshop.domain.measured import FIXED_SPACE

HYPHEN: Final = "\u2010"
#: Tags that prose may put around a word.
INLINE: Final = r"(?:<(?:a|strong|em)\b[^<>]*>)*"
CLOSED: Final = r"(?:</(?:a|strong|em)>)*"
MONTH: Final = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    "Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)"
)
#: What follows a number without belonging to it.
LOOSE: Final = (
    "and|or|to|in|on|at|by|the|of|is|are|was|were|if|as|that|which|who|we|it|they|not|from|for|with|after|before|"
    "until|while|has|have|had|can|must|may|will|und|oder|bis|ist|sind|war|wird|werden|im|am|an|auf|aus|bei|mit|"
    "von|vom|vor|nach|der|die|das|dass|den|dem|zu|zum|zur|für|wenn|als|wie|so|nicht|hat|haben|kann|muss|wir|sie|"
    "er|es|ein|eine|einen"
)
#: A number that counts something; a year or a chapter does not.
COUNT: Final = r"(?<![\w.,:/–-])(?:\d{1,3}(?:[.,]\d{3})+|\d{1,3})(?:[.,:]\d{1,2})?"
#: What a number belongs to that stands behind it, and words that belong to what they stand before.
NUMBERED: Final = (
    "Stage|Step|Phase|Annex|Section|Chapter|Level|Clause|Week|"
    "Stufe|Schritt|Anhang|Anlage|Abschnitt|Kapitel|Ebene|Punkt|KW"
)
#: The same, but as a title of its own it stays as readers search for it.
TITLED: Final = "§§?|Version|Part|Teil"
PAGE: Final = "[Pp]ages?|Seiten?"
TITLE: Final = r"(?:Dr|Prof|Mr|Mrs|Ms|Ing|Mag|Dipl\.-\w{1,6}|Hr|Fr)\."
LETTER: Final = r"[^\W\d_]"

#: Each ends in the space that must not end a line.
TOGETHER: Final = re.compile(
    r"<(title|pre|style)\b.*?</\1>|<[^<>]*>|"
    r"((?:"
    rf"{COUNT}{CLOSED}(?= {INLINE}(?:[%‰€$£°]|(?!(?:{LOOSE})\b){LETTER}))|"
    rf"(?<!\w)\d{{1,2}}\.(?= {MONTH}\b)|"
    rf"(?<!\w)(?:{MONTH}|Q[1-4])(?= \d{{4}}(?!\d))|"
    rf"(?<!\w)(?:{TITLE}|Frau|Herrn?)(?= {INLINE}[A-ZÄÖÜ])|"
    rf"(?<![\w>])(?:{TITLED})(?= {INLINE}\d)|"
    rf"(?<!\w)(?:{NUMBERED}|{PAGE}|Nr\.|No\.|Art\.|Abs\.|ca\.)(?= {INLINE}\d)|"
    r"(?<!\w)(?:Annex|Anhang)(?= [A-D]\b)|"
    r"(?<!\w)(?:[zuo]|d|i|i\.\u00a0d|s)\.(?= (?:B|h|a|Ä|o|u|d|R)\.)"
    r")) ",
    re.DOTALL,
)
#: The last word of a paragraph, a point or a cell, if it is long enough to be divided and not so long that it
#: must be; with the link around it, because what is linked must not be wrapped within.
LAST: Final = re.compile(
    r"(?<=[ \u00a0])((?:<(a|strong|em)\b[^<>]*>)?[^\s<>\u00a0]{8,24}(?(2)</\2>))"
    r"(?=[^\s<>\u00a0]{0,3}\s*</(?:p|li|td)>)"
)


#: A shorter text stands in one line, and has no word to divide.
ONE_LINE: Final = 90
BEGINNING: Final = re.compile(r"<(?:p|li|td|div|br)\b")


def kept_together(html: str) -> str:
    """The same page with fixed spaces where a line must not end, and its last words marked as whole.

    A typographic hyphen becomes a plain one, so that the press knows its own at the ends of lines.
    """
    return LAST.sub(_whole, TOGETHER.sub(_joined, html.replace(HYPHEN, "-")))


def _joined(found: re.Match[str]) -> str:
    return found[2] + FIXED_SPACE if found[2] else found[0]


def _whole(found: re.Match[str]) -> str:
    before = max(found.start() - ONE_LINE, 0)
    is_short = BEGINNING.search(found.string, before, found.start())
    return found[0] if is_short else f'<span class="whole">{found[0]}</span>'
