"""Articles → what they say and the keys of it, on as many processors as the work is worth.

Extraction takes most of the time of indexing. The results come in the order of the articles and are the same with any
number of processes.
"""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager

from compare.extract import extract_one
from compare.match.keys import Keys, keys
from compare.models import Article, Extracted

Said = tuple[Extracted, tuple[Keys, ...]]
WORTH = 3_000_000
"""Characters or bytes of articles, some seconds of work: below, starting processes costs more than they save."""
_CHUNK = 200_000
"""Characters sent to a process at a time."""
_MOST = 8


@contextmanager
def workers(size: int) -> Iterator[Executor | None]:
    """Processes for `size` bytes of articles; None when one will do."""
    count = min(_processors(), _MOST)
    if size < WORTH or count < 2:
        yield None
        return
    pool = ProcessPoolExecutor(count, multiprocessing.get_context("spawn"), initializer=_quiet)
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def said(articles: Sequence[Article], pool: Executor | None) -> Iterator[Said]:
    """What each article says, in their order."""
    if pool is None:
        for article in articles:
            yield from extract([article])
        return
    waiting: deque[tuple[Sequence[Article], Future[list[Said]]]] = deque()
    for chunk in _chunks(articles):
        try:
            waiting.append((chunk, pool.submit(extract, chunk)))
        except BrokenProcessPool:
            waiting.append((chunk, Future()))
            waiting[-1][1].set_exception(BrokenProcessPool())
        if len(waiting) > 2 * _MOST:
            yield from _result(*waiting.popleft())
    while waiting:
        yield from _result(*waiting.popleft())


def extract(articles: Sequence[Article]) -> list[Said]:
    """What some articles say; a function of its own, for processes find it by its name."""
    found = [extract_one(article) for article in articles]
    return [(one, tuple(keys([statement.text for statement in one.statements]))) for one in found]


def _result(chunk: Sequence[Article], future: Future[list[Said]]) -> list[Said]:
    """Processes that cannot start or are killed for want of memory cost time and nothing else."""
    try:
        return future.result()
    except BrokenProcessPool:
        return extract(chunk)


def _chunks(articles: Sequence[Article]) -> Iterator[list[Article]]:
    chunk: list[Article] = []
    size = 0
    for article in articles:
        chunk.append(article)
        size += len(article.text)
        if size >= _CHUNK:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _processors() -> int:
    """Those that this process may use, which in a container are fewer than the machine has."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _quiet() -> None:
    """An interrupt is for the parent, which ends its children; they would print a traceback each."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
