"""How the rules say no: with a sentence that tells the person what to do."""

from workshop.domain.words import Language, Text


class Refusal(Exception):
    """Something that may not happen now; carries a sentence in every language.

    One that always says the same has it as its `sentence`; any other is told what to say.
    """

    sentence: Text

    def __init__(self, sentence: Text | None = None) -> None:
        if sentence is not None:
            self.sentence = sentence
        super().__init__(self.sentence.en)

    def in_(self, language: Language) -> str:
        """The sentence in one language."""
        return self.sentence.in_(language)
