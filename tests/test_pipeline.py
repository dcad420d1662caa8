"""The stages together: whatever the articles hold, a report comes out, with every place where it says."""

import json
import subprocess
import sys
from itertools import pairwise

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import compare
from compare import pipeline
from compare.errors import UsageError
from compare.report import RENDERERS, to_json, to_terminal

MARKS = ["“", "”", '"', "'", "‘", "’", "«", "»", "„", "''", "\n", "\n\n", " ", ". ", ", ", "…", "[", "]", "(", ")", "—"]
WORDS = [
    "the harbour bridge ",
    "will close ",
    "on 3 May",
    "not ",
    "may ",
    "Ana Ruiz ",
    "she ",
    "said ",
    "told Northwire ",
    "Mayor ",
]
HOSTILE = ["\x1b[31m", "\u202e", "هذا", "亚洲", "=1+1", "|", "<b>", "\x00"]
QUOTES = [
    "“The harbour bridge will close for repairs on 3 May,” Ana Ruiz said. ",
    "“The harbour bridge may close for repairs on 8 May,” Mayor Ana Ruiz told Northwire.\n\n",
    "She said the bridge would “close for repairs on 3 May”. ",
    "“The harbour bridge,” said Ruiz, “will not close … on 3 May [2024].” ",
]
PIECES = st.sampled_from([*MARKS, *WORDS, *HOSTILE, *QUOTES, *QUOTES])
TEXTS = st.lists(st.lists(PIECES, min_size=1, max_size=40).map("".join), min_size=1, max_size=4)


@pytest.fixture(scope="module")
def schema(root):
    return jsonschema.Draft202012Validator(json.loads((root / "docs/report.schema.json").read_text(encoding="utf-8")))


@given(texts=TEXTS, order=st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_articles_make_a_sound_report(schema, tmp_path_factory, texts, order):
    folder = tmp_path_factory.mktemp("any")
    lines = [json.dumps({"id": f"a{number}", "text": text}) for number, text in enumerate(texts)]
    paths = []
    for number, line in enumerate(lines):
        (folder / f"{number}.json").write_text(line, encoding="utf-8")
        paths.append(str(folder / f"{number}.json"))
    report = pipeline.report(paths)
    made = to_json(report)
    schema.validate(json.loads(made))
    for article in report.articles:
        assert all(before.span.end <= after.span.start for before, after in pairwise(article.blocks))
    for statement in report.statements:
        text = report.article[statement.article].text
        assert " ".join(text[span.start : span.end] for span in statement.spans) == statement.text
    for group in report.groups:
        for judgement in group.judgements:
            for found in judgement.differences:
                for place in (found.here, found.there):
                    assert report.article[place.article].text[place.span.start : place.span.end] == place.text
    for render in (to_terminal, *(render for files in RENDERERS.values() for render in files.values())):
        assert "\x1b" not in render(report)
    order.shuffle(paths)
    assert to_json(pipeline.report(paths)) == made


def test_every_name_of_the_api_is_there():
    for name in compare.__all__:
        assert getattr(compare, name)


def test_a_name_it_does_not_have_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'compare_everything'"):
        _ = compare.compare_everything


def test_type_checkers_see_the_api(root, tmp_path):
    script = tmp_path / "script.py"
    script.write_text(
        "from compare import compare_articles, read_articles, to_json\n"
        "text: str = to_json(compare_articles(['seeds/']))\n"
        "wrong: int = read_articles(['seeds/'])\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "mypy", "--no-incremental", "--follow-imports=silent", str(script)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert [line for line in done.stdout.splitlines() if "script.py" in line and "error" in line] == [
        f'{script}:3: error: Incompatible types in assignment (expression has type "Reading", variable has type "int")  [assignment]'
    ]


def test_progress_names_each_stage(root):
    told = []
    pipeline.report([str(root / "seeds")], progress=lambda doing, done, total: told.append((doing, done, total)))
    assert list(dict.fromkeys(doing for doing, _, _ in told)) == ["reading", "finding quotes and claims", "comparing"]
    assert all(0 <= done <= total for _, done, total in told)


def test_explaining_a_passage_without_words_is_wrong_use():
    with pytest.raises(UsageError, match="no word"):
        pipeline.explain("“…”", "a word")
