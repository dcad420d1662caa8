"""What to ask next, and the terminal that asks it."""
