"""The fixed words of a comparison, on paper and on the screen."""

from collections.abc import Mapping
from typing import Final

from workshop.domain.words import Language, Text

WORDS: Final[Mapping[str, Text]] = {
    "changes": Text(de="Was sich geändert hat", en="What has changed"),
    "since": Text(de="gegenüber Version {number}", en="compared with version {number}"),
    "nothing": Text(de="Am Inhalt hat sich nichts geändert.", en="Nothing has changed in what is agreed."),
    # groups
    "numbers": Text(de="Zahlen", en="Figures"),
    "binding": Text(de="Regeln, Stufen, Zusagen", en="Rules, stages, commitments"),
    "entries": Text(de="Neu und entfallen", en="Added and removed"),
    "wording": Text(de="Wortlaut", en="Wording"),
    "moved": Text(de="Verschoben", en="Moved"),
    "around": Text(de="Außerdem", en="Also"),
    # columns
    "what": Text(de="Was", en="What"),
    "was": Text(de="Bisher", en="Before"),
    "now": Text(de="Jetzt", en="Now"),
    "difference": Text(de="Unterschied", en="Difference"),
    "points": Text(de="{points} Prozentpunkte", en="{points} percentage points"),
    "one_point": Text(de="{points} Prozentpunkt", en="{points} percentage point"),
    "new_number": Text(de="neu", en="new"),
    "gone_number": Text(de="entfällt", en="gone"),
    "follows": Text(de="Daraus folgt", en="From this follows"),
    # entries
    "added": Text(de="neu", en="new"),
    "removed": Text(de="entfällt", en="removed"),
    "section_added": Text(de="neuer Abschnitt", en="new section"),
    "section_removed": Text(de="Abschnitt entfällt", en="section removed"),
    "called": Text(de="bisher „{was}“", en="formerly “{was}”"),
    "stood": Text(de="bisher § {cited}", en="formerly § {cited}"),
    "moved_away": Text(de="von hier verschoben:", en="moved from here:"),
    "moved_here": Text(de="hierher verschoben:", en="moved here:"),
    "moved_to": Text(de="verschoben nach {place}", en="moved to {place}"),
    "moved_from": Text(de="verschoben aus {place}", en="moved from {place}"),
    "moved_after": Text(de="jetzt nach „{after}“", en="now after “{after}”"),
    "moved_first": Text(de="jetzt an erster Stelle", en="now in first place"),
    # around
    "title": Text(de="Titel", en="Title"),
    "company": Text(de="Unternehmen", en="Company"),
    "language": Text(de="Sprache", en="Language"),
    "currency": Text(de="Währung", en="Currency"),
    "decided": Text(de="Neue Entscheidungen", en="New decisions"),
    "opened": Text(de="Neu offen", en="Newly open"),
    "settled": Text(de="Nicht mehr offen", en="No longer open"),
    # what has no room
    "more_fields": Text(de="weitere Felder: {count}", en="further fields: {count}"),
    "more": Text(
        de="Außerdem, hier nicht gezeigt ({count}):",
        en="Also changed, not shown here ({count}):",
    ),
    "more_points": Text(de="– und {count} weitere", en="– and {count} more"),
    # what the signs mean
    "legend_removed": Text(de="Durchgestrichen: was entfällt.", en="Struck through: what is gone."),
    "legend_added": Text(de="Unterstrichen: was neu ist.", en="Underlined: what is new."),
    "legend_moved": Text(
        de="Verschoben: gilt weiter wie vereinbart und steht nur an anderer Stelle.",
        en="Moved: holds as agreed before and only stands in another place.",
    ),
}


def change_words(language: Language) -> dict[str, str]:
    """These words in one language."""
    return {key: text.in_(language) for key, text in WORDS.items()}
