"""Say what a calibration found, in words, figures and a drawing that needs no colour."""

from collections.abc import Iterable
from math import ceil, floor

from compare.models import Article, Match, Statement, Subject
from compare.report.escape import clean, shorten
from compare.report.layout import NARROWEST, grid, wrap
from compare.report.place import place
from compare.review.calibration import LEAST, LEAST_BAND, LOST, Fit, Missing, Why
from compare.review.histogram import histogram, threshold
from compare.review.learned import Calibration, Changes, Learned
from compare.review.shares import Share
from compare.text.counting import count

NAMES = {Subject.QUOTE: "quotes", Subject.FACT: "facts"}
_EXAMPLES = 5
_PASSAGE = 160


def calibration_in_words(found: Calibration, width: int = 80) -> str:
    """The whole of it, a section for each kind."""
    width = max(width, NARROWEST)
    sections = [_section(found, one, width) for one in found.learned]
    return "\n\n".join(sections) + "\n"


def lacking(learned: Learned, missing: Missing) -> str:
    """What to answer before a kind can be fitted, in one line."""
    name = NAMES[learned.subject]
    answers = [(missing.more_same, "same"), (missing.more_different, "different")]
    of_them = " and ".join(f"{number} {answer}" for number, answer in answers if number)
    among = f", of them at least {of_them}" if of_them else ""
    left_out = learned.by_company + learned.unscored
    apart = f"; {count(left_out, 'more pair')} cannot be used" if left_out else ""
    if learned.unsettled:
        apart += f"; {count(learned.unsettled, 'decision')} not applied, see `samestory decisions verify`"
    have = missing.same + missing.different
    return (
        f"{have} of {LEAST} on {name}: {missing.same} same, {missing.different} different{apart}; "
        f"answer {missing.more} more{among}; `samestory review --subject {learned.subject.value}`"
    )


def _section(found: Calibration, learned: Learned, width: int) -> str:
    title = NAMES[learned.subject].capitalize()
    if learned.fit is None:
        assert learned.missing is not None
        return f"{title}\n\n{wrap('Not fitted: ' + lacking(learned, learned.missing) + '.', width)}"
    fit = learned.fit
    same = sum(pair.same for pair in fit.pairs)
    decided = f"{count(len(fit.pairs), 'decided pair')}, {same} same and {len(fit.pairs) - same} different."
    blocks = [
        f"{title}\n\n{wrap(' '.join([decided, *_left_out(learned)]), width)}",
        _table(fit),
        "\n".join(wrap(line, width) for line in (_same_in_words(fit), _unsure_in_words(fit))),
        histogram(fit, width),
        wrap(_bias(fit), width),
    ]
    changes = found.changes.get(learned.subject)
    if changes is not None:
        blocks += _changes(found, changes, width)
    return "\n\n".join(blocks)


def _left_out(learned: Learned) -> Iterable[str]:
    if learned.by_company:
        yield (
            f"{count(learned.by_company, 'more pair')} left out: a third passage holds them together, or keeps them "
            "apart, whatever the threshold."
        )
    if learned.unscored:
        yield f"{count(learned.unscored, 'more pair')} left out: samestory never groups such by their score alone."
    if learned.unsettled:
        yield f"{count(learned.unsettled, 'decision')} left out: stale, disputed or contradicted."


def _table(fit: Fit) -> str:
    """Rows, not columns, of figures: five shares with their intervals side by side are wider than a terminal."""
    versions = [("now", fit.old), ("new", fit.new)][: 2 if fit.moved else 1]
    columns = [
        (
            name,
            threshold(bands.same),
            threshold(bands.unsure),
            _share(fit.precision(bands)),
            _share(fit.recall(bands)),
            _share(fit.lost(bands)) if fit.pairs[0].score < bands.unsure else "none decided below unsure",
        )
        for name, bands in versions
    ]
    names, *rows = zip(("", "same", "unsure", "precision", "recall", "lost"), *columns, strict=True)
    return grid(rows, [None] * len(names), names)


def _share(share: Share) -> str:
    if not share.of:
        return "none decided"
    low, high = floor(share.low * 100) / 100, ceil(share.high * 100) / 100  # an end is never nearer than it is
    return f"{share.mean:.2f} ({low:.2f}-{high:.2f}), {share.number} of {share.of}"


def _same_in_words(fit: Fit) -> str:
    share, old, new = fit.precision(fit.old), threshold(fit.old.same), threshold(fit.new.same)
    reached = f"a precision of {fit.target:g}"
    match fit.same:
        case Why.UNSEEN:
            said = f"stays at {old}: no pair was decided from there on, and none below that surely is the same."
        case Why.HOLDS:
            said = f"stays at {old}: it is not sure that {reached} is missed there, nor that a lower score has it."
        case Why.LOWERED:
            added = fit.precision_between(fit.new.same, fit.old.same)
            said = (
                f"goes down from {old} to {new}: of {count(added.of, 'decided pair')} between the two {added.number} "
                f"are the same, which is {reached} even at the lower end of what is likely ({added.low:.2f})."
            )
        case Why.RAISED:
            said = f"goes up from {old} to {new}: at most {share.high:.2f} is likely now, and the aim is {reached}."
        case Why.SHORT:
            said = f"goes up from {old} to {new}, as far as the decisions go; {reached} is not likely even there."
        case _:
            said = (
                f"stays at {old}, though at most {share.high:.2f} is likely there and the aim is {reached}: no score "
                "parts the decided pairs better."
            )
    if share.of < LEAST and fit.same is not Why.LOWERED:
        said += (
            " Pairs that are the same for samestory would tell more: `samestory review --band same` asks about them."
        )
    return f"same: {said}"


def _unsure_in_words(fit: Fit) -> str:
    old, new = threshold(fit.old.unsure), threshold(fit.new.unsure)
    match fit.unsure:
        case Why.UNSEEN:
            said = (
                f"stays at {old}: no pair below it was decided, and nothing says surely that fewer need be asked about."
            )
        case Why.HOLDS:
            said = f"stays at {old}: that more than {LOST:.0%} of the sames lie below it is not sure."
        case Why.RAISED:
            said = f"goes up from {old} to {new}: surely fewer than {LOST:.0%} of the sames lie below that."
        case Why.LOWERED:
            said = f"goes down from {old} to {new}: at least {fit.surely_lost():.0%} of the sames lie below it."
        case _:
            said = f"goes down from {old} to {new}, with same."
    if fit.unsure is Why.RAISED and fit.new.same - fit.new.unsure < LEAST_BAND + 0.01:
        said += " It goes no nearer to same, so that people are still asked."
    return f"unsure: {said}"


def _bias(fit: Fit) -> str:
    asked = sum(fit.old.unsure <= pair.score < fit.old.same for pair in fit.pairs)
    lowest, highest = fit.pairs[0].score, fit.pairs[-1].score
    word = ""
    if fit.undecided:
        word = (
            f" {count(len(fit.undecided), 'pair')} of these articles are at scores like those of no decided one: they "
            "are taken at their word, and at the upper end as the same."
        )
    return (
        f"{asked} of the {len(fit.pairs)} decided pairs were unsure: review asks about doubtful pairs, so the plain "
        "shares are no picture of all. Precision, recall and lost are weighted by how many pairs of these articles "
        f"have like scores; in brackets, between what they lie with 8 chances in 10.{word} Nothing was decided below "
        f"{lowest:.2f} or above {highest:.2f}, and nothing is concluded for there."
    )


def _changes(found: Calibration, changes: Changes, width: int) -> list[str]:
    said = (
        f"In these articles, with all decisions applied: {count(len(changes.joined), 'pair')} would be joined, "
        f"{len(changes.parted)} parted; people would be asked about {len(changes.asked)} more and "
        f"{len(changes.dropped)} fewer; {count(changes.new_groups, 'group')} instead of {changes.groups}, "
        f"{changes.kept_groups} of them as they are."
    )
    blocks = [wrap(said, width)]
    doubtful_first = sorted(changes.joined, key=lambda one: (one.score, one.a, one.b))
    likely_first = sorted(changes.parted, key=lambda one: (-one.score, one.a, one.b))
    for title, pairs in (("Would be joined", doubtful_first), ("Would be parted", likely_first)):
        if pairs:
            shown = pairs[:_EXAMPLES]
            of = f" ({len(shown)} of {len(pairs)})" if len(shown) < len(pairs) else ""
            blocks.append(f"{title}{of}:\n" + "\n".join(_pair(found, one, width) for one in shown))
    return blocks


def _pair(found: Calibration, match: Match, width: int) -> str:
    sides = [
        _side(found.articles[found.statements[name].article], found.statements[name]) for name in (match.a, match.b)
    ]
    return grid([(f"{match.score:.2f}", sides[0]), ("", sides[1])], (6, width - 8))


def _side(article: Article, statement: Statement) -> str:
    where = place(article, statement.spans[0].start)
    return f"{clean(article.outlet) or '(no outlet)'}, {where}: “{shorten(statement.text, _PASSAGE)}”"
