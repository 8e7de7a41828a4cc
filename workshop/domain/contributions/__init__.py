"""What a group contributes to a question: cards, dots, ballots, and the round that takes it through."""
