"""Why a document could not be printed, as sentences for people."""

from typing import Final

from workshop.domain.refusals import Refusal
from workshop.domain.words import Text

TOO_LONG: Final = Text(
    de="Der Druck hat länger als {seconds} Sekunden gedauert und wurde abgebrochen. "
    "Vielleicht hatte der Rechner gerade zu viel anderes zu tun; dann gelingt es später. "
    "Gelingt es wieder nicht, liegt es meistens an einem sehr langen Text oder einer sehr großen Tabelle: "
    "Kürzt sie, oder bittet den Betreiber um mehr Zeit (WORKSHOP_PRINT_SECONDS).",
    en="Printing took longer than {seconds} seconds and was stopped. "
    "Perhaps the machine was too busy with other things; then it will work later. "
    "If it fails again, this is mostly due to a very long text or a very large table: "
    "shorten it, or ask the operator for more time (WORKSHOP_PRINT_SECONDS).",
)
TOO_LARGE: Final = Text(
    de="Der Vertrag ist zu groß oder zu verschachtelt für den Druck. Bitte kürzt die längsten Texte.",
    en="The contract is too large or too deeply nested to be printed. Please shorten the longest texts.",
)
BROKEN: Final = Text(
    de="Der Druck ist unerwartet abgebrochen; was geschah, steht im Protokoll des Servers.",
    en="Printing stopped unexpectedly; the server’s log says what happened.",
)


class PrintFailed(Refusal):
    """A document that could not be printed, with the reason as a sentence."""


class RanOutOfTime(PrintFailed):
    """A print that was stopped by the clock; with more time, or on an idle machine, it may succeed."""
