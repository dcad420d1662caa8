"""What to ask, the most useful first.

First what people dispute, for nothing else gets less sure with every answer. Then pairs that samestory is unsure of,
those that most outlets hang on first; the weakest link of each large group; the links on which a *differs* rests; and
names that may or may not be one person's. Asking by score alone is the tempting mistake: it leads through a hundred
pairs of one outlet before the one that joins six.
"""

from collections.abc import Iterator

from compare.models import Answer, Bearing, JudgedGroup, Kind, Match, Report, Severity, Standing, Subject, Verdict
from compare.report.escape import clean, shorten
from compare.report.ranking import is_conflict
from compare.report.selection import counterparts
from compare.report.wording import difference_in_words, outlet_name
from compare.review.cutting import Cut, Tree
from compare.review.following import Following
from compare.review.known import Key, key, known, on_the_table, told
from compare.review.persons import persons, written
from compare.review.questions import Question, Side
from compare.settings.bands import FITTED, Thresholds

LARGE = 4
"""Members from which on a chain can hide in a group: of three, each is seen beside the others in the report."""
SURE = 0.9
"""Links from here on need no other to join two groups (`compare.match.groups.SURE`), and no human."""
_WORDS = 60


def queue(report: Report, *, who: str = "", again: bool = False, bands: Thresholds = FITTED) -> tuple[Question, ...]:
    """The questions that `report` leaves open, no pair twice.

    What is decided, or follows from what is decided, is not asked, and neither is, unless `again`, what `who` looked
    at before and left open.
    """
    return tuple(_Queue(report, who, bands, again=again).questions())


class _Queue:
    def __init__(self, report: Report, who: str, bands: Thresholds, *, again: bool) -> None:
        self._report = report
        self._who = who
        self._bands = bands
        self._again = again
        self._table = on_the_table(report.decisions)
        self._settled = {subject: Following({}) for subject in Subject}
        told(self._settled, known(report.decisions))
        self._groups = {(_subject(g), member): g for g in report.groups for member in g.group.members}
        self._trees: dict[str, Tree] = {}

    def questions(self) -> Iterator[Question]:
        """In the order of their use."""
        asked: set[Key] = set()
        for found in (self._open_ones(), self._unsure(), self._weakest(), self._verdicts(), self._persons()):
            for question in found:
                about = key(question.subject, question.a.id, question.b.id)
                if about not in asked:
                    asked.add(about)
                    yield question

    # What people said

    def _open_ones(self) -> Iterator[Question]:
        """What is disputed, or contradicts itself; a pair is asked with all that was said on it."""
        for standing in (Standing.DISPUTED, Standing.CONTRADICTED):
            for bearing in self._report.decisions:
                if bearing.standing is standing:
                    yield from self._disputed(bearing)

    def _disputed(self, bearing: Bearing) -> Iterator[Question]:
        sides = self._sides(bearing)
        if sides is None:
            return
        a, b = sides
        subject = bearing.decision.subject
        earlier = self._table.get(key(subject, a.id, b.id), ())
        said = ", ".join(f"{clean(one.who)}: {one.answer.value}" for one in earlier)
        what = "people disagree" if bearing.standing is Standing.DISPUTED else "answers contradict each other"
        why = f"{what} ({said})" + (f"; {clean(bearing.reason)}" if bearing.reason else "")
        yield self._question(subject, a, b, self._match(subject, a.id, b.id), why)

    def _sides(self, bearing: Bearing) -> tuple[Side, Side] | None:
        if bearing.decision.subject is Subject.PERSON:
            a, b = (written(self._report, anchor) for anchor in (bearing.decision.a, bearing.decision.b))
        else:
            a, b = self._side(bearing.a), self._side(bearing.b)
        return (a, b) if a and b else None

    # What samestory is unsure of

    def _unsure(self) -> Iterator[Question]:
        def order(match: Match) -> tuple[int, float, str, str]:
            subject = self._subject_of(match)
            return -self._outlets(subject, match), round(abs(self._same(subject) - match.score), 4), match.a, match.b

        for match in sorted(self._report.unsure, key=order):
            subject = self._subject_of(match)
            if self._waits(subject, match.a, match.b):
                same = self._same(subject)
                near = f"from {same:.2f} on it would be the same"
                if match.score >= same:
                    near = "alike enough, but they hang on different quotes"
                joins = self._outlets(subject, match)
                many = f"; {joins} outlets hang on it" if joins > 2 else ""
                score = (
                    f"{match.score:.2f}"
                    if round(match.score, 2) != same or match.score >= same
                    else f"{match.score:.3f}"
                )
                yield self._about(subject, match, f"samestory is unsure: score {score}, {near}{many}")

    def _subject_of(self, match: Match) -> Subject:
        kinds = {self._report.statement[match.a].kind, self._report.statement[match.b].kind}
        return Subject.FACT if Kind.CLAIM in kinds else Subject.QUOTE

    def _outlets(self, subject: Subject, match: Match) -> int:
        """How many outlets the groups of both sides have, which a *same* would join."""
        members = {match.a, match.b}
        for one in (match.a, match.b):
            if group := self._groups.get((subject, one)):
                members.update(group.group.members)
        articles = {self._report.statement[member].article for member in members}
        return len({outlet_name(self._report.article[article]) for article in articles})

    def _same(self, subject: Subject) -> float:
        return (self._bands.fact if subject is Subject.FACT else self._bands.quote).same

    # What hangs on one link

    def _weakest(self) -> Iterator[Question]:
        found: list[tuple[int, float, str, Cut, Subject]] = []
        for judged in self._report.groups:
            group = judged.group
            if len(group.members) >= LARGE:
                link = self._tree(judged).links[-1]
                if link.score < SURE and not link.decisions:
                    found.append(
                        (-len(group.members), link.score, group.id, self._tree(judged).cut(link), _subject(judged))
                    )
        for size, score, group_id, cut, subject in sorted(found, key=lambda one: one[:3]):
            if self._waits(subject, cut.link.a, cut.link.b):
                why = f"the weakest link of a group of {-size}: score {score:.2f}"
                yield self._about(subject, cut.link, why, group_id, cut)

    def _verdicts(self) -> Iterator[Question]:
        found: list[tuple[bool, int, float, str, Match, JudgedGroup, str]] = []
        for judged in self._report.groups:
            if any(judgement.verdict is Verdict.DIFFERS for judgement in judged.judgements):
                found += self._resting(judged)
        for _, _, score, _, link, judged, difference in sorted(found, key=lambda one: one[:4]):
            subject = _subject(judged)
            if self._waits(subject, link.a, link.b):
                why = f"a verdict rests on it: score {score:.2f}; {difference}"
                yield self._about(subject, link, why, judged.group.id, self._tree(judged).cut(link))

    def _resting(self, judged: JudgedGroup) -> Iterator[tuple[bool, int, float, str, Match, JudgedGroup, str]]:
        """The weakest link between each version that differs and the one that it differs from."""
        others = counterparts(self._report, judged)
        articles = {self._report.statement[member].article for member in judged.group.members}
        outlets = len({outlet_name(self._report.article[article]) for article in articles})
        for judgement in judged.judgements:
            grave = sorted(
                (one for one in judgement.differences if is_conflict(one)),
                key=lambda one: one.severity is not Severity.ERROR,
            )
            if judgement.verdict is not Verdict.DIFFERS or not grave:
                continue
            path = self._tree(judged).path(judgement.statement, others[judgement.statement].id)
            weak = [link for link in path if not link.decisions and link.score < SURE]
            if weak:
                link = min(weak, key=lambda link: (link.score, link.a, link.b))
                told_as = difference_in_words(grave[0], _WORDS)
                minor = grave[0].severity is not Severity.ERROR
                yield minor, -outlets, link.score, judgement.statement, link, judged, told_as

    def _tree(self, judged: JudgedGroup) -> Tree:
        name = f"{judged.group.kind}{judged.group.id}"
        if name not in self._trees:
            self._trees[name] = Tree(judged.group)
        return self._trees[name]

    # Who is who

    def _persons(self) -> Iterator[Question]:
        for pair in persons(self._report):
            if self._waits(Subject.PERSON, pair.a.id, pair.b.id):
                yield self._question(Subject.PERSON, pair.a, pair.b, None, pair.why)

    # One question

    def _waits(self, subject: Subject, a: str, b: str) -> bool:
        """Whether a pair is still to be asked."""
        if self._settled[subject].settled(a, b):
            return False
        said = self._table.get(key(subject, a, b), ())
        return self._again or not any(one.who == self._who and one.answer is Answer.UNSURE for one in said)

    def _about(self, subject: Subject, match: Match, why: str, group: str = "", cut: Cut | None = None) -> Question:
        a, b = self._side(match.a), self._side(match.b)
        assert a is not None
        assert b is not None
        return self._question(subject, a, b, match, why, group, cut)

    def _question(  # noqa: PLR0913, PLR0917  the fields of the record
        self, subject: Subject, a: Side, b: Side, match: Match | None, why: str, group: str = "", cut: Cut | None = None
    ) -> Question:
        earlier = self._table.get(key(subject, a.id, b.id), ())
        others = [one for one in earlier if one.who != self._who and one.answer is Answer.UNSURE]
        if others:
            why = f"{shorten(', '.join(dict.fromkeys(one.who for one in others)), _WORDS)} left it open; {why}"
        with_a, with_b = (cut.with_a, cut.with_b) if cut else ((), ())
        return Question(subject, a, b, match, why, group, with_a, with_b, earlier)

    def _side(self, name: str) -> Side | None:
        statement = self._report.statement.get(name)
        if statement is None:
            return None
        return Side(self._report.article[statement.article], statement.spans, statement, name)

    def _match(self, subject: Subject, a: str, b: str) -> Match | None:
        """The match of a pair, where the report has it."""
        if not hasattr(self, "_matches"):
            self._matches = {key(self._subject_of(one), one.a, one.b): one for one in self._report.unsure}
            for judged in self._report.groups:
                for link in judged.group.links:
                    self._matches[key(_subject(judged), link.a, link.b)] = link
        return self._matches.get(key(subject, a, b))


def _subject(judged: JudgedGroup) -> Subject:
    return Subject.FACT if judged.group.kind is Kind.CLAIM else Subject.QUOTE
