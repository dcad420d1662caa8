"""Which rules a check applies, and how grave their findings are."""

from collections.abc import Mapping

from compare.check.rules import RULES, named
from compare.models import Rule, Severity
from compare.settings import OFF, Settings


def chosen(settings: Settings) -> Mapping[Rule, Severity]:
    """The rules to apply, sorted by id, each with the severity that its findings have.

    A name that stands for several rules ("SS1", "all") gives way to one that stands for fewer, so that a family can be
    turned off but for one of its rules; the order in the file does not matter. Raises UsageError for an unknown name.
    """
    wanted = {rule for name in settings.select or ("all",) for rule in named(name)}
    unwanted = {rule for name in settings.ignore for rule in named(name)}
    levels = {rule: rule.severity.value for rule in RULES}
    for name, level in sorted(settings.severity, key=lambda pair: (-len(named(pair[0])), pair)):
        levels |= dict.fromkeys(named(name), level)
    return {
        rule: Severity(levels[rule])
        for rule in RULES
        if rule in wanted and rule not in unwanted and levels[rule] != OFF
    }
