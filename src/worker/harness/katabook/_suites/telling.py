"""What is told of the tests of a file while they run.

Owns: the events: which tests there are, which one begins, how it ended.
Does not own: what a test found (`findings`), running tests.
"""

from __future__ import annotations

import time

from .._authoring import record

TYPE_CHECKING = False  # `typing` itself costs more to import than a check
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

#: What a test may print, in bytes or letters: as much as the engine lets a check print (`judge/stream.rs`).
PRINTED_AT_MOST = 1 << 20
#: How much of it is told of a stream.
_KEPT = 64 << 10


class Telling:
    """Tells of one test after the other.

    done: the names of those that an earlier process has told of. only: the one that is run, if it is not all.
    lists: whether none is run, and which there are is all that is told.
    """

    def __init__(
        self, send: Callable[[dict[str, Any]], None], done: list[str], only: str | None = None, lists: bool = False
    ) -> None:
        self._send = send
        self.done = frozenset(done)
        self._only = only
        self.lists = lists
        self.current: str | None = None
        self._begun_at = 0.0
        self._found: dict[str, Any] | None = None

    def collected(self, tests: list[dict[str, Any]]) -> None:
        """The tests of the file, in the order in which they are run."""
        self._send({"event": "collected", "tests": tests})

    def is_wanted(self, name: str) -> bool:
        """Whether the test of this name is to be run."""
        return name not in self.done and self._only in (None, name)

    def begins(self, name: str, seconds: float | None = None) -> None:
        """seconds: how long it may take, if it says so itself."""
        self.current, self._found, self._seconds = name, None, seconds
        record.begin_anew()
        self._begun_at = time.monotonic()
        self._send({"event": "begun", "test": name, "seconds": seconds})

    def found(self, fields: dict[str, Any]) -> None:
        """Keep what the test that runs has failed with, if it is the first thing."""
        if self._found is None:
            self._found = fields
        if self.current is not None:  # what comes now, such as its teardown, has the time of a test again
            self._send({"event": "begun", "test": self.current, "seconds": self._seconds})

    def forget(self) -> None:
        """The test that runs is run once more."""
        self._found = None
        record.begin_anew()

    @property
    def has_failed(self) -> bool:
        return self._found is not None

    def ends(self, fields: dict[str, Any], stdout: str = "", stderr: str = "") -> None:
        """fields: how it ended, if nothing was found."""
        if self.current is None:
            return
        fields = self._found or fields
        if len(stdout) + len(stderr) > PRINTED_AT_MOST:
            fields = {"outcome": "output_limit", "message": "it printed more than a check may print"}
        fields["milliseconds"] = (time.monotonic() - self._begun_at) * 1e3
        cut = len(stdout) > _KEPT or len(stderr) > _KEPT
        output = {"stdout": stdout[:_KEPT], "stderr": stderr[:_KEPT], "cut": cut}
        self._send({"event": "told", "test": self.current, "verdict": fields, "output": output})
        self.current = None
