"""From passages to vectors of their meaning: optional, and off unless asked for.

Words alone cannot know that "cut aid" and "stopped the payments" are one; static word embeddings know a little of it,
without a framework and without a download. They are fed nothing but the passages and return nothing but numbers, so
whatever has `encode` can stand in their place.
"""

import importlib.util
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt

from compare.errors import InputError, UsageError

Vectors = npt.NDArray[np.float32]
_PARTS = ("wordllama", "safetensors", "tokenizers")
BATCH = 1 << 12


class Encoder(Protocol):
    """Anything that turns passages into vectors."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row a text, in any number of columns; a row of zeros for a text that it knows no word of."""
        ...


class _Coded(Protocol):
    ids: list[int]


class _Tokenizer(Protocol):
    def encode_batch(self, input: list[str], *, add_special_tokens: bool) -> list[_Coded]: ...  # noqa: A002  its name


class Static:
    """The mean of the vectors of a text's word pieces."""

    def __init__(self, tokenizer: _Tokenizer, table: Vectors) -> None:
        self._tokenizer, self._table = tokenizer, table

    def encode(self, texts: Sequence[str]) -> Vectors:
        found = np.zeros((len(texts), self._table.shape[1]), dtype=np.float32)
        for first in range(0, len(texts), BATCH):
            batch = [text.encode("utf-8", "replace").decode() for text in texts[first : first + BATCH]]
            for i, coded in enumerate(self._tokenizer.encode_batch(batch, add_special_tokens=False)):
                known = [piece for piece in coded.ids if piece < len(self._table)]
                if known:
                    found[first + i] = self._table[known].mean(axis=0)
        return found


def load(model: str = "") -> Encoder:
    """The encoder of the wheel that `samestory[semantic]` installs, or a static model in the folder `model`.

    A folder has `tokenizer.json` and one `.safetensors` file with one table of vectors, as wordllama and model2vec save
    them. Nothing is downloaded. Raises UsageError when the extra is not installed, InputError for another folder.
    """
    if missing := [name for name in _PARTS if importlib.util.find_spec(name) is None]:
        raise UsageError(f"comparing meanings needs {', '.join(missing)}: pip install 'samestory[semantic]'")
    return _from_folder(Path(model)) if model else _from_wheel()


def _from_wheel() -> Encoder:
    """Its `load` looks for the tokenizer on the network first, unless it is told where its own files are."""
    import wordllama

    inside = Path(wordllama.__file__).parent
    try:
        known = wordllama.WordLlama.load(cache_dir=inside, disable_download=True)
    except (OSError, ValueError) as error:
        raise UsageError(
            f"the installed wordllama has no model of its own ({error}): name one with --semantic-model"
        ) from error
    known.tokenizer.no_padding()
    return Static(known.tokenizer, np.asarray(known.embedding, dtype=np.float32))


def _from_folder(folder: Path) -> Encoder:
    from safetensors.numpy import load_file
    from tokenizers import Tokenizer

    weights = sorted(folder.glob("*.safetensors"))
    if len(weights) != 1 or not (folder / "tokenizer.json").is_file():
        raise InputError(f"{folder}: no static model here: tokenizer.json and one .safetensors file are looked for")
    try:
        tables = [table for table in load_file(weights[0]).values() if table.ndim == 2]
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    except Exception as error:  # both libraries raise bare Exceptions of their own for a broken file
        raise InputError(f"{folder}: a static model that cannot be read: {error}") from error
    if len(tables) != 1:
        raise InputError(f"{weights[0]}: {len(tables)} tables of vectors, and one is wanted: no static model")
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return Static(tokenizer, np.asarray(tables[0], dtype=np.float32))
