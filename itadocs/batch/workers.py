"""Processes of our own, begun anew where one died, and none of them left behind, however this one ends."""

import os
import signal
import sys
from collections.abc import Callable, Generator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from importlib import import_module
from multiprocessing import get_context
from multiprocessing.connection import Connection
from threading import Thread
from typing import ParamSpec, TypeVar

_P = ParamSpec("_P")
_T = TypeVar("_T")
_MOST = 61  # Windows waits for no more at once


class Workers(Executor):
    """At most ``count`` processes, begun as they are needed, by ``spawn``: as on Windows, so on every system.

    A job in hand when a process dies ends in BrokenExecutor; the next one gets fresh processes.
    """

    def __init__(self, count: int) -> None:
        self.count = min(count, _MOST)
        self._context = get_context("spawn")
        # The processes hold one end; the other is ours alone, and closes when we close it or die.
        self._theirs, self._ours = self._context.Pipe(duplex=False)
        self._pool: ProcessPoolExecutor | None = None

    def submit(self, fn: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Future[_T]:
        """See ``Executor``."""
        with _not_hearing_ctrl_c():
            if self._pool is not None:
                try:
                    return self._pool.submit(fn, *args, **kwargs)
                except BrokenExecutor:
                    self._pool.shutdown()
            self._pool = ProcessPoolExecutor(self.count, self._context, initializer=_begin, initargs=(self._theirs,))
            return self._pool.submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """See ``Executor``; with ``cancel_futures``, jobs in hand are given up, too."""
        if cancel_futures:
            self._ours.close()
        if self._pool is not None:
            self._pool.shutdown(wait, cancel_futures=cancel_futures)
        self._ours.close()


def _begin(lifeline: Connection) -> None:
    """What a process does first."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # of a Ctrl-C in the terminal all processes hear
    Thread(target=_end_with, args=(lifeline,), daemon=True).start()
    import_module("itadocs.batch.job")  # so that the first job is as quick as the others


def _end_with(lifeline: Connection) -> None:
    """End this process once nobody holds the other end any more."""
    try:
        lifeline.poll(None)
    finally:
        os._exit(1)


@contextmanager
def _not_hearing_ctrl_c() -> Generator[None]:
    """For this long a Ctrl-C waits, and a process begun meanwhile never hears of one, not even as it begins."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
