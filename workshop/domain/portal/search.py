"""Looking a word up: what somebody types, forgiven its typos, and the terms it may mean, the likeliest first.

The index stands in the memory of the process and is made once for each version of the contract, which never
changes afterwards. A database would search in two different ways, one for SQLite and one for PostgreSQL, and
neither knows compounds, umlauts typed as two letters, or words that are to be avoided.
"""

import heapq
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Final, Generic

from workshop.domain.checks.likeness import STOP_WORDS
from workshop.domain.portal.findable import T, texts
from workshop.domain.portal.hits import Evidence, Found, Name, Place, shown
from workshop.domain.portal.lexicon import How, Lexicon
from workshop.domain.portal.marking import bare
from workshop.domain.portal.spelling import folded, spellings, words_in, words_of

#: Nobody types more; what follows is not looked for.
MOST_LETTERS: Final = 200
MOST_WORDS: Final = 12
#: So many letters of a word must be typed before the texts are looked through for its beginning.
TEXT_SHORTEST: Final = 3
#: Texts have so many short words that every one of them is like another.
TEXT_CERTAIN: Final = 5

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


#: How well a term fits, and what shows it.
Fit = tuple[float, Evidence]


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
        self._text_words = Lexicon(self._texts, shortest=TEXT_SHORTEST, certain=TEXT_CERTAIN)

    def find(self, query: str, *, most: int = 20, start: int = 0) -> Found[T]:
        """The terms that a query may mean: so many of them from `start` on, and how many there are."""
        typed = " ".join(query[:MOST_LETTERS].split())
        meant = _Meant(self._by_whole(typed), [self._by_word(word) for word in _words(typed)])
        guessed = not meant.scores
        if guessed:
            meant = _Meant(self._guessed(typed), [])
        best = self._best(meant.scores, typed, start + most)[start:]
        return Found(
            query=typed,
            hits=tuple(shown(self._terms[number], meant.evidence(number)) for number in best),
            total=len(meant.scores),
            guessed=guessed and bool(meant.scores),
        )

    def _best(self, scores: Mapping[int, float], typed: str, most: int) -> list[int]:
        """The numbers of so many terms, the likeliest first; what cannot be among them is not sorted."""
        least = min(heapq.nlargest(most, scores.values()), default=0)
        among = [number for number, score in scores.items() if score >= least]
        apart = {number: self._apart(number, typed) for number in among if scores[number] >= EXACT}
        return sorted(among, key=lambda number: (-scores[number], apart.get(number, 0), number))[:most]

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
                for key in words_of(words) - set(whole) - STOP_WORDS:
                    self._names.setdefault(key, []).append(Name(number, place, words, whole=False))

    def _note_texts(self, number: int, term: T) -> None:
        for key in words_of(" ".join(map(bare, texts(term)))) - STOP_WORDS:
            self._texts.setdefault(key, []).append(number)

    def _by_whole(self, typed: str) -> dict[int, Fit]:
        """The terms that have a name like all of what was typed."""
        best: dict[int, Fit] = {}
        for key in spellings(typed):
            for met, how in self._name_words.met(key).items():
                for name in self._names[met]:
                    if name.whole:
                        _offer(best, name, WHOLE[name.place][how], Evidence(met, key, how, name))
        return best

    def _by_word(self, word: str) -> dict[int, Fit]:
        """The terms that say one word anywhere."""
        best: dict[int, Fit] = {}
        keys = spellings(word)
        ways = [(how, met, key) for key in keys for met, how in self._text_words.met(key).items()]
        for how, met, key in sorted(ways, reverse=True):
            best.update(dict.fromkeys(self._texts[met], (TEXT[how], Evidence(met, key, how))))
        for key in keys:
            for met, how in self._name_words.met(key).items():
                for name in self._names[met]:
                    score = (WHOLE if name.whole else WORD)[name.place][how]
                    # Of several words, none may count like a name that was typed in full.
                    _offer(best, name, score, Evidence(met, key, how, name))
        return best

    def _guessed(self, typed: str) -> dict[int, Fit]:
        """The terms that have a short name like this, one letter apart."""
        best: dict[int, Fit] = {}
        for key in spellings(typed):
            for met, how in self._name_words.guessed(key).items():
                for name in self._names[met]:
                    if name.whole:
                        _offer(best, name, WHOLE[name.place][how], Evidence(met, key, how, name))
        return best

    def _apart(self, number: int, typed: str) -> int:
        """How far the title is from what was typed, letter by letter: "C#" is nearer to "C#" than "C"."""
        title = " ".join(self._terms[number].title.split())
        return (title != typed) + (title.casefold() != typed.casefold()) + (folded(title) != folded(typed))


class _Meant:
    """The terms that a query may mean, by all of it and by each of its words."""

    def __init__(self, whole: Mapping[int, Fit], by_word: Sequence[Mapping[int, Fit]]) -> None:
        self._whole, self._by_word = whole, by_word
        self._by_words = _joined(by_word)
        self.scores = dict(self._by_words)
        for number, (score, _evidence) in whole.items():
            self.scores[number] = max(score, self.scores.get(number, 0))

    def evidence(self, number: int) -> list[Evidence]:
        """What shows that a term is meant, the best of it first."""
        if number in self._whole:
            score, evidence = self._whole[number]
            # Whoever typed all of a name meant that name, whatever its words are worth one by one.
            if evidence.how <= How.FORM or score >= self._by_words.get(number, 0):
                return [evidence]
        fits = (found[number] for found in self._by_word if number in found)
        return [evidence for _score, evidence in sorted(fits, key=lambda fit: -fit[0])]


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


def _offer(best: dict[int, Fit], name: Name, score: int, evidence: Evidence) -> None:
    there = best.get(name.term)
    if there is None or score > there[0]:
        best[name.term] = (score, evidence)


def _joined(by_word: Sequence[Mapping[int, Fit]]) -> dict[int, float]:
    """What the terms are worth that say at least a third of the words; those that say more are worth more."""
    if len(by_word) == 1:
        return {number: score for number, (score, _evidence) in by_word[0].items()}
    sums: dict[int, float] = {}
    for found in by_word:
        for number, (score, _evidence) in found.items():
            sums[number] = sums.get(number, 0) + score
    counts = Counter(chain.from_iterable(by_word))
    enough, highest = (len(by_word) + 2) // 3, EXACT - 1
    return {
        number: min(each / len(by_word), highest) for number, each in sums.items() if counts[number] >= enough
    }
