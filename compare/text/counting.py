"""A number with what it counts."""


def count(number: int, noun: str) -> str:
    """`1 outlet`, `2 outlets`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
