"""Bytes of any encoding become the text that was written, or a plain refusal."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.errors import InputError
from compare.read.decode import Decoded, decode, mend

ENGLISH = "“We won’t go back,” said José Lund — “never.” It was a long day for the café at the quay."
ENCODED = [
    pytest.param("utf-8", ENGLISH, id="UTF-8"),
    pytest.param("utf-8-sig", ENGLISH, id="UTF-8 with a byte order mark"),
    pytest.param("utf-16", ENGLISH, id="UTF-16 with a byte order mark"),
    pytest.param("utf-16-le", ENGLISH, id="UTF-16, little end first, unmarked"),
    pytest.param("utf-16-be", ENGLISH, id="UTF-16, big end first, unmarked"),
    pytest.param("utf-32", ENGLISH, id="UTF-32"),
    pytest.param("cp1252", ENGLISH, id="Windows, Western"),
    pytest.param("latin-1", "Le président a déclaré à l'Assemblée que la réforme était nécessaire et qu'elle serait votée.", id="Latin-1"),
    pytest.param("cp1251", "Президент заявил в понедельник, что переговоры продолжатся на следующей неделе.", id="Windows, Cyrillic"),
    pytest.param("iso-8859-2", "Premier powiedział w poniedziałek, że rozmowy będą kontynuowane w przyszłym tygodniu.", id="Latin-2"),
    pytest.param("cp1255", "הנשיא אמר ביום שני כי השיחות יימשכו בשבוע הבא בירושלים", id="Windows, Hebrew"),
    pytest.param("gb18030", "总统星期一表示，谈判将于下周继续进行。这是一次重要的会议。", id="Chinese"),
    pytest.param("euc-kr", "대통령은 월요일 회담이 다음 주에도 계속될 것이라고 말했다.", id="Korean"),
]  # fmt: skip


@pytest.mark.parametrize(("encoding", "text"), ENCODED)
def test_finds_the_encoding(encoding, text):
    """The encoding is found, by its mark, its pattern or its letters."""
    assert decode(text.encode(encoding)) == Decoded(text, repaired=False)


@pytest.mark.xfail(strict=True, reason="one short line is not enough to tell Japanese from Korean bytes")
def test_short_japanese():
    """Known failure: a single short line in Shift-JIS."""
    text = "大統領は月曜日、来週も協議を続けると述べた。"
    assert decode(text.encode("shift_jis")).text == text


def test_declared_encoding_is_believed_first():
    """A page that names its encoding is taken at its word when its bytes agree."""
    assert decode("Łódź".encode("iso-8859-2"), "iso-8859-2").text == "Łódź"
    assert decode("Łódź".encode(), "no-such-encoding").text == "Łódź"


def test_one_broken_character_does_not_change_the_encoding():
    """UTF-8 that was cut in the middle of a character is still UTF-8."""
    found = decode("“Genug”, sagte Müller. Ü".encode()[:-1])
    assert found == Decoded("“Genug”, sagte Müller. \ufffd", repaired=True)


BINARY = [
    pytest.param(b"%PDF-1.7\n...", "PDF", id="PDF"),
    pytest.param(b"PK\x03\x04....", "zip", id="zip or Word"),
    pytest.param(b"\x89PNG\r\n\x1a\n", "PNG", id="PNG"),
    pytest.param(b"some text\x00and more", "binary", id="a NUL byte"),
    pytest.param(bytes(range(1, 32)) * 20, "binary", id="controls"),
    pytest.param(b"{\\rtf1 text}", "RTF", id="RTF"),
]


@pytest.mark.parametrize(("data", "word"), BINARY)
def test_refuses_what_is_no_text(data, word):
    """A binary file is refused whatever its name, in one line that says what it is and what to do."""
    with pytest.raises(InputError, match=word) as caught:
        decode(data)
    assert "save the article" in str(caught.value)
    assert "\n" not in str(caught.value)


BROKEN = [
    pytest.param(
        "They donâ€™t â€œwantâ€\x9d it, FranÃ§ois said.",
        "They don’t “want” it, François said.",
        id="read as Windows-1252",
    ),
    pytest.param("They don\x92t \x93want\x94 it.", "They don’t “want” it.", id="Windows-1252 read as Latin-1"),
    pytest.param("“Fine.”\nThey donâ€™t.", "“Fine.”\nThey don’t.", id="only one line of two is broken"),
]


@pytest.mark.parametrize(("broken", "whole"), BROKEN)
def test_mends_what_is_broken(broken, whole):
    """A wrong earlier decoding is undone, and the article says that it was mended."""
    assert mend(Decoded(broken, repaired=False)).text == whole


SOUND = [
    pytest.param(ENGLISH, id="curly marks and accents"),
    pytest.param("„Genug“, sagte er – »nie«.", id="German marks"),
    pytest.param("« Assez », a-t-il dit à Évry.", id="French marks"),
    pytest.param("Ürümqi, São Paulo, Łódź, Ångström", id="names"),
    pytest.param("ﬁnally &amp; <b>fully</b> ＡＢＣ", id="ligatures, entities, wide letters"),
]


@pytest.mark.parametrize("text", SOUND)
def test_sound_text_is_not_touched(text):
    """Nothing is straightened, composed or unescaped: offsets refer to the text as written."""
    assert mend(Decoded(text, repaired=False)) == Decoded(text, repaired=False)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data):
    """No bytes crash the decoder, and what it returns can be written as UTF-8."""
    try:
        found = mend(decode(data))
    except InputError:
        return
    assert found.text.encode("utf-8").decode("utf-8") == found.text
