"""Text underfoot of every stage: folding that keeps offsets, tokens, sentences and names."""
