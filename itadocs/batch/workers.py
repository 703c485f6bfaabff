"""Processes of our own, begun anew where one died, and none of them left behind, however this one ends."""

import os
import signal
import sys
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import suppress
from importlib import import_module
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Any, ParamSpec, TypeVar

_P = ParamSpec("_P")
_T = TypeVar("_T")
_Call = tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any]]


class Workers(Executor):
    """At most ``count`` processes, begun as they are needed, by ``spawn``: as on Windows, so on every system.

    A job in hand when its process dies ends in BrokenExecutor; the next one gets a fresh process.
    Each process has a line of its own: the queues that those of ``concurrent.futures`` share stay locked for ever
    where one dies while it hands over a result.
    """

    def __init__(self, count: int) -> None:
        self.count = count
        self._context = get_context("spawn")
        # The processes hold one end; the other is ours alone, and closes when we close it or die.
        self._theirs, self._ours = self._context.Pipe(duplex=False)
        self._todo: SimpleQueue[tuple[Future[Any], _Call] | None] = SimpleQueue()
        self._threads: list[Thread] = []  # one a process, which waits for it
        self._beginning = Lock()

    def submit(self, fn: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Future[_T]:
        """See ``Executor``."""
        future: Future[_T] = Future()
        self._todo.put((future, (fn, args, kwargs)))
        if len(self._threads) < self.count:
            self._threads.append(Thread(target=self._serve, daemon=True))
            self._threads[-1].start()
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """See ``Executor``; with ``cancel_futures``, jobs in hand are given up, too."""
        if cancel_futures:
            with suppress(Empty):
                while waiting := self._todo.get_nowait():
                    waiting[0].cancel()
            self._ours.close()
        for _ in self._threads:
            self._todo.put(None)
        for each in self._threads if wait else ():
            each.join()
        if wait:
            self._ours.close()

    def _serve(self) -> None:
        """Hand one job after the other to a process, and another process the next one where that died."""
        if sys.platform != "win32":  # a process begun here never hears of a Ctrl-C, not even as it begins
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        line: Connection | None = None
        process: BaseProcess | None = None
        while waiting := self._todo.get():
            future, call = waiting
            if not future.set_running_or_notify_cancel():
                continue
            try:
                if line is None:
                    process, line = self._begun()
                line.send(call)
                is_done, result = line.recv()
            except (EOFError, OSError) as death:
                if line is not None:
                    line.close()
                line = None
                future.set_exception(BrokenExecutor(str(death)))
            except Exception as bug:  # what cannot be handed over
                future.set_exception(bug)
            else:
                future.set_result(result) if is_done else future.set_exception(result)
        if line is not None:
            line.close()
        if process is not None:
            process.join()

    def _begun(self) -> tuple[BaseProcess, Connection]:
        """A process and the line to it, of which the other end is that process's alone."""
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_work, args=(theirs, self._theirs), daemon=True)
        with self._beginning, theirs:
            process.start()
        return process, ours


def _work(line: Connection, lifeline: Connection) -> None:
    """What a process does: one call after the other, as they come."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # of a Ctrl-C in the terminal all processes hear
    Thread(target=_end_with, args=(lifeline,), daemon=True).start()
    import_module("itadocs.batch.job")  # so that the first job is as quick as the others
    with suppress(EOFError, OSError):  # nobody is there any more
        while True:
            function, args, kwargs = line.recv()
            try:
                done = True, function(*args, **kwargs)
            except Exception as bug:
                done = False, bug
            line.send(done)


def _end_with(lifeline: Connection) -> None:
    """End this process once nobody holds the other end any more."""
    try:
        lifeline.poll(None)
    finally:
        os._exit(1)
