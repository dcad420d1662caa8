"""YAML front matter: fields between two lines of three dashes at the very start of a Markdown file."""

import re
from collections.abc import Mapping

from compare.errors import InputError

_OPEN = re.compile(r"---[ \t]*\r?\n")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_LONGEST = 20_000
_FIELD = re.compile(r"^[A-Za-z_][\w -]{0,40}:", re.MULTILINE)


def front_matter(text: str) -> tuple[Mapping[str, object], int]:
    """The fields and how many characters at the start they take up; ({}, 0) if there is no front matter.

    Text between two rules that has no field in it is an article that begins with a rule, and not front matter.
    Raises InputError with the line number if it is no YAML.
    """
    opening = _OPEN.match(text)
    closing = _CLOSE.search(text, opening.end(), _LONGEST) if opening else None
    if opening is None or closing is None or not _FIELD.search(text, opening.end(), closing.start()):
        return {}, 0
    import yaml

    source = text[opening.end() : closing.start()]
    try:
        if any(isinstance(token, yaml.AnchorToken | yaml.AliasToken) for token in yaml.scan(source, yaml.SafeLoader)):
            raise InputError("has front matter with YAML anchors or aliases, which are not read; write the values out")
        fields = yaml.safe_load(source)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f" in line {mark.line + 2}" if mark else ""
        problem = getattr(error, "problem", None) or "bad value"
        raise InputError(f"has front matter that is no YAML ({problem}{line}); correct it") from error
    if not isinstance(fields, dict):
        return {}, 0
    return {str(key): value for key, value in fields.items()}, closing.end()
