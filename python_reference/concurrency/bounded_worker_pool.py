"""A pool of threads that makes its producers wait when it has enough to do."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self


class Job:
    """A call that a worker makes, and what came of it."""

    def __init__(self, fn: Callable[..., Any], args: tuple[Any, ...]) -> None:
        self._fn = fn
        self._args = args
        self._ended = threading.Event()
        self._value: Any = None
        self._error: BaseException | None = None

    def result(self) -> Any:
        """Wait for the end of the call; return what it returned, or raise what it raised."""
        self._ended.wait()
        if self._error is not None:
            raise self._error
        return self._value

    def run(self) -> None:
        """Make the call. Raises nothing: whoever wants to know asks for the result."""
        try:
            self._value = self._fn(*self._args)
        except BaseException as error:
            self._error = error
        finally:
            self._ended.set()


class WorkerPool:
    """`workers` threads do jobs; at most `backlog` jobs wait for one of them."""

    def __init__(self, workers: int, backlog: int) -> None:
        self._jobs: queue.Queue[Job | None] = queue.Queue(maxsize=backlog)  # None: one worker ends
        self._closing = threading.Lock()  # nothing is put behind the markers of close()
        self._closed = False
        self._threads = [threading.Thread(target=self._work) for _ in range(workers)]
        for thread in self._threads:
            thread.start()

    def submit(self, fn: Callable[..., Any], *args: Any) -> Job:
        """Have a worker call `fn(*args)`; waits while the backlog is full. RuntimeError once the pool is closed."""
        job = Job(fn, args)
        with self._closing:
            if self._closed:
                raise RuntimeError("this pool is closed")
            self._jobs.put(job)
        return job

    def close(self) -> None:
        """Accept no more jobs, and wait until those that were accepted are done and all workers have ended."""
        with self._closing:
            if not self._closed:
                self._closed = True
                for _ in self._threads:
                    self._jobs.put(None)
        for thread in self._threads:
            thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            job.run()
