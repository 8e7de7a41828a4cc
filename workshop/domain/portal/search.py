"""Looking a word up: what somebody types, forgiven its typos, and the terms it may mean, the likeliest first.

The index stands in the memory of the process and is made once for each version of the contract, which never
changes afterwards. A database would search in two different ways, one for SQLite and one for PostgreSQL, and
neither knows compounds, umlauts typed as two letters, or words that are to be avoided.
"""

import heapq
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Generic

from workshop.domain.checks.likeness import STOP_WORDS
from workshop.domain.portal.findable import T, texts
from workshop.domain.portal.hits import Evidence, Found, Hit, Name, Place, shown
from workshop.domain.portal.lexicon import How, Lexicon
from workshop.domain.portal.marking import bare
from workshop.domain.portal.spelling import folded, spellings, words_in

#: Nobody types more; what follows is not looked for.
MOST_LETTERS: Final = 200
MOST_WORDS: Final = 12
#: So many letters of a word must be typed before the texts are looked through for its beginning.
TEXT_SHORTEST: Final = 3

#: What a name is worth that was met as a whole, by the ways in which it can be met.
WHOLE: Final[Mapping[Place, Sequence[int]]] = {
    Place.TITLE: (100, 90, 80, 58, 57, 25),
    Place.EXPANSION: (75, 74, 72, 56, 55, 24),
    Place.SYNONYM: (75, 74, 72, 56, 55, 24),
    Place.AVOIDED: (66, 65, 64, 54, 53, 23),
}
#: The same for a word in a name of several.
WORD: Final[Mapping[Place, Sequence[int]]] = {
    Place.TITLE: (78, 77, 76, 58, 57, 22),
    Place.EXPANSION: (71, 70, 69, 56, 55, 21),
    Place.SYNONYM: (71, 70, 69, 56, 55, 21),
    Place.AVOIDED: (63, 62, 61, 54, 53, 20),
}
TEXT: Final[Sequence[int]] = (40, 39, 38, 36, 34, 10)
EXACT: Final = 100


@dataclass(frozen=True, kw_only=True)
class _Best:
    """How well a term fits, and what shows it."""

    score: float
    evidence: tuple[Evidence, ...]


class Index(Generic[T]):
    """The terms of one version, to be found by their names, by words to be avoided, and by their texts."""

    def __init__(self, terms: Sequence[T]) -> None:
        """Index the terms; equally likely ones are found in this order."""
        self._terms = terms
        self._names: dict[str, list[Name]] = {}
        self._texts: dict[str, list[int]] = {}
        for number, term in enumerate(terms):
            self._note_names(number, term)
            self._note_texts(number, term)
        self._name_words = Lexicon(self._names)
        self._text_words = Lexicon(self._texts, shortest=TEXT_SHORTEST)

    def find(self, query: str, *, most: int = 20, start: int = 0) -> Found[T]:
        """The terms that a query may mean: so many of them from `start` on, and how many there are."""
        typed = " ".join(query[:MOST_LETTERS].split())
        scored = self._scored(typed)
        guessed = not scored
        if guessed:
            scored = self._guessed(typed)
        best = heapq.nsmallest(
            start + most, scored.items(), key=lambda each: (-each[1].score, self._apart(each, typed), each[0])
        )
        hits = tuple(self._hit(number, found) for number, found in best[start:])
        return Found(query=typed, hits=hits, total=len(scored), guessed=guessed and bool(scored))

    def _note_names(self, number: int, term: T) -> None:
        for place, names in (
            (Place.TITLE, (term.title,)),
            (Place.EXPANSION, (term.expansion,)),
            (Place.SYNONYM, term.synonyms),
            (Place.AVOIDED, term.avoid),
        ):
            for words in filter(None, names):
                whole = spellings(words)
                for key in whole:
                    self._names.setdefault(key, []).append(Name(number, place, words, whole=True))
                single = {key for begin, end in words_in(words) for key in spellings(words[begin:end])}
                for key in single - set(whole) - STOP_WORDS:
                    self._names.setdefault(key, []).append(Name(number, place, words, whole=False))

    def _note_texts(self, number: int, term: T) -> None:
        line = " ".join(map(bare, texts(term)))
        there = {key for begin, end in words_in(line) for key in spellings(line[begin:end])}
        for key in there - STOP_WORDS:
            self._texts.setdefault(key, []).append(number)

    def _scored(self, typed: str) -> dict[int, _Best]:
        whole = self._by_whole(typed)
        words = _words(typed)
        if not words:
            return whole
        by_word = [self._by_word(word) for word in words]
        scored = by_word[0] if len(words) == 1 else _joined(by_word)
        for number, best in whole.items():
            there = scored.get(number, best)
            # Whoever typed all of a name meant that name, whatever its words are worth one by one.
            shows = best.evidence[0].how <= How.FORM or best.score >= there.score
            scored[number] = _Best(
                score=max(best.score, there.score), evidence=(best if shows else there).evidence
            )
        return scored

    def _by_whole(self, typed: str) -> dict[int, _Best]:
        """The terms that have a name like all of what was typed."""
        best: dict[int, _Best] = {}
        for key in spellings(typed):
            for met, how in self._name_words.met(key).items():
                for name in self._names[met]:
                    if name.whole:
                        _offer(best, name, WHOLE[name.place][how], Evidence(met, key, how, name))
        return best

    def _by_word(self, word: str) -> dict[int, _Best]:
        """The terms that say one word anywhere."""
        best: dict[int, _Best] = {}
        keys = spellings(word)
        ways = [(how, met, key) for key in keys for met, how in self._text_words.met(key).items()]
        for how, met, key in sorted(ways, reverse=True):
            best.update(
                dict.fromkeys(self._texts[met], _Best(score=TEXT[how], evidence=(Evidence(met, key, how),)))
            )
        for key in keys:
            for met, how in self._name_words.met(key).items():
                for name in self._names[met]:
                    score = (WHOLE if name.whole else WORD)[name.place][how]
                    # Of several words, none may count like a name that was typed in full.
                    _offer(best, name, score, Evidence(met, key, how, name))
        return best

    def _guessed(self, typed: str) -> dict[int, _Best]:
        """The terms that have a short name like this, one letter apart."""
        best: dict[int, _Best] = {}
        for key in spellings(typed):
            for met, how in self._name_words.guessed(key).items():
                for name in self._names[met]:
                    if name.whole:
                        _offer(best, name, WHOLE[name.place][how], Evidence(met, key, how, name))
        return best

    def _apart(self, scored: tuple[int, _Best], typed: str) -> int:
        """How far the title is from what was typed, letter by letter: "C#" is nearer to "C#" than "C"."""
        number, best = scored
        if best.score < EXACT:
            return 0
        title = " ".join(self._terms[number].title.split())
        return (title != typed) + (title.casefold() != typed.casefold()) + (folded(title) != folded(typed))

    def _hit(self, number: int, best: _Best) -> Hit[T]:
        return shown(self._terms[number], best.evidence)


def _words(typed: str) -> list[str]:
    """The words to look for; those that mean nothing only if there are no others."""
    there = [typed[begin:end] for begin, end in _longest(words_in(typed))]
    meant = [word for word in there if word.casefold() not in STOP_WORDS]
    return list(dict.fromkeys(meant or there))[:MOST_WORDS]


def _longest(there: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    done = 0
    for begin, end in there:
        if begin >= done:
            done = end
            yield begin, end


def _offer(best: dict[int, _Best], name: Name, score: int, evidence: Evidence) -> None:
    there = best.get(name.term)
    if there is None or score > there.score:
        best[name.term] = _Best(score=score, evidence=(evidence,))


def _joined(by_word: Sequence[dict[int, _Best]]) -> dict[int, _Best]:
    """The terms that say at least a third of the words; the more of them, and the nearer, the better."""
    scores: dict[int, list[_Best]] = {}
    for found in by_word:
        for number, best in found.items():
            scores.setdefault(number, []).append(best)
    enough = (len(by_word) + 2) // 3
    return {
        number: _Best(
            score=min(sum(each.score for each in there) / len(by_word), EXACT - 1),
            evidence=tuple(
                evidence for each in sorted(there, key=lambda each: -each.score) for evidence in each.evidence
            ),
        )
        for number, there in scores.items()
        if len(there) >= enough
    }
