"""Hand-made decisions, so that what is said of them can be tested apart from how they are found again."""

from compare.models import Anchor, Answer, Bearing, Decision, Standing, Subject


def anchor(exact, *, article="herald", outlet="Herald", start=0):
    """What a decision remembers of a passage."""
    return Anchor(article, outlet, f"hash of {exact}", exact, "before ", " behind", start)


def bearing(key, answer, a, b, *, subject="quote", standing="honoured", reason="", sides=("", ""), **fields):
    """A decision on two anchors, and the ids of the statements (or names) that they are in this run."""
    known = {"who": "Nela Noor", "when": "2026-05-04T10:20:30Z", **fields}
    decision = Decision(key, Subject(subject), Answer(answer), a, b, **known)
    return Bearing(decision, Standing(standing), reason, *sides)


def between(report, key, answer, a, b, **fields):
    """A decision on two statements of a report, by their ids."""
    one, other = (report.statements[name] for name in (a, b))
    anchors = (
        anchor(s.text, article=s.article, outlet=report.articles[s.article].outlet, start=s.spans[0].start)
        for s in (one, other)
    )
    subject = "fact" if "claim" in (one.kind, other.kind) else "quote"
    return bearing(key, answer, *anchors, **{"sides": (a, b), "subject": subject, **fields})


def of_strangers(text, *, sides=("", ""), subject="quote"):
    """Decisions of every standing and answer whose every word may be hostile."""
    a, b = anchor(text, article=text, outlet=text), anchor(text * 2, article="gone", outlet="")
    known = {"who": text, "when": text, "note": text, "reason": text, "subject": subject, "sides": sides}
    return [
        bearing(f"{number}", answer, a, b, standing=standing, **known)
        for number, (answer, standing) in enumerate(
            (answer, standing) for answer in Answer for standing in Standing if standing is not Standing.ABSENT
        )
    ]
