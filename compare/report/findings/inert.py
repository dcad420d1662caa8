"""Text for a log: harmless to a terminal, and no order to the CI runner that reads the log.

The runner of GitHub Actions takes a line that begins with `::error …::` as a command, and `##[…]` wherever it stands;
others have `##vso[…]` and `##teamcity[…]`. The tempting mistake is to think only of the format made for them: what an
article says is printed by every format, and wrapping may put any word of it at the start of a line.
"""

import re

from compare.report.escape import clean, shorten

_COMMAND = re.compile(r":(?=:)|#(?=#\w{0,12}\[)")


def disarmed(text: str) -> str:
    """`text` with a blank inside what would be a command. It moves no letter past another."""
    return _COMMAND.sub(lambda match: f"{match.group()} ", text)


def inert(text: str) -> str:
    """`disarmed(clean(text))`.

    >>> inert("::stop-commands::x, ##[error]y")
    ': :stop-commands: :x, # #[error]y'
    """
    return disarmed(clean(text))


def brief(text: str, length: int) -> str:
    """`inert(text)`, cut in the middle to about `length` characters."""
    return inert(shorten(text, length))
