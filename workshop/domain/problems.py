"""What cannot be read, and the sentences that say why."""

from dataclasses import dataclass

from workshop.domain.limits import LONGEST_QUOTE
from workshop.domain.words import Text

Path = tuple[str | int, ...]

NO_SUCH_STEP = Text(de="Es gibt keinen Schritt „{name}“.", en="There is no step “{name}”.")
NO_SUCH_FIELD = Text(
    de="Hier wird nicht nach „{name}“ gefragt; bekannt sind: {known}.",
    en="Nothing here asks for “{name}”; known are: {known}.",
)
NOT_A_GROUP = Text(de="Hier gehören Felder mit Namen hin.", en="Fields with names belong here.")
NOT_A_LIST = Text(de="Hier gehört eine Liste hin.", en="A list belongs here.")
NOT_A_TEXT = Text(de="Hier gehört ein Text hin.", en="A text belongs here.")
NOT_A_NUMBER = Text(
    de="„{text}“ ist keine Zahl mit höchstens 15 Stellen vor und 6 nach dem Komma.",
    en="“{text}” is not a number of at most 15 digits before and 6 after the decimal mark.",
)
NOT_A_DAY = Text(
    de="„{text}“ ist kein Tag; geschrieben wird er wie 2027-01-31.",
    en="“{text}” is not a day; it is written like 2027-01-31.",
)
NOT_A_FLAG = Text(de="„{text}“ ist weder ja noch nein.", en="“{text}” is neither yes nor no.")
NO_SUCH_OPTION = Text(
    de="„{text}“ steht nicht zur Wahl; möglich sind: {known}.",
    en="“{text}” is no option; there are: {known}.",
)
TOO_LONG = Text(
    de="Der Text hat {length} Zeichen, Platz ist für {longest}.",
    en="The text has {length} characters, there is room for {longest}.",
)
OUT_OF_BOUNDS = Text(
    de="{text} liegt außerhalb von {least} bis {most}.", en="{text} is not between {least} and {most}."
)
SAME_ID = Text(de="Die Kennung „{text}“ steht zweimal da.", en="The id “{text}” occurs twice.")
TOO_MANY = Text(
    de="Hier stehen {count}, möglich sind höchstens {most}.",
    en="There are {count} here, but no more than {most} are possible.",
)
NOT_AN_ID = Text(
    de="„{text}“ kann keine Kennung sein: erlaubt sind bis zu 80 Buchstaben, Ziffern, Punkte, Doppelpunkte, "
    "Binde- und Unterstriche.",
    en="“{text}” cannot be an id: it may have up to 80 letters, digits, dots, colons, hyphens "
    "and underscores.",
)


@dataclass(frozen=True, kw_only=True)
class Problem:
    """What cannot be read, and the way to it: step, field, number of the row, field."""

    path: Path
    sentence: Text


def quoted(value: object) -> str:
    """What was written, short enough to stand in a sentence."""
    text = str(value)
    return text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE] + "…"
