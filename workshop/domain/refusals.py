"""How the rules say no: with a sentence that tells the person what to do."""

from workshop.domain.words import Language, Text


class Refusal(Exception):
    """Something that may not happen now; carries a sentence in every language."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence

    def in_(self, language: Language) -> str:
        """The sentence in one language."""
        return self.sentence.in_(language)
