"""How far the review has come: one line that is always in sight."""

from compare.review.session import Counts


def progress(counts: Counts) -> str:
    """`312 of 340 open · 5 same · 3 different · 1 unsure · 2 skipped`."""
    parts = [
        f"{counts.open:,} of {counts.total:,} open",
        f"{counts.same:,} same",
        f"{counts.different:,} different",
        f"{counts.unsure:,} unsure",
    ]
    if counts.not_a_quote:
        parts.append(f"{counts.not_a_quote:,} no quote")
    parts.append(f"{counts.skipped:,} skipped")
    if counts.inferred:
        parts.append(f"{counts.inferred:,} follow")
    return " · ".join(parts)
