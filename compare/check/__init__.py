"""Check: one article against many, as findings at a line and column."""
