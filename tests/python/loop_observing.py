"""What tests of `katabook.event_loop` share: silence on stderr, stalls by line, and names of a module loaded after it."""

import contextlib
import gc
import io

import observing
from observing import line_of

from katabook import event_loop as event_loop

# The wrappers are in place from here on, as they are when a learner's module is imported.
from threading import Lock as Lock  # noqa: E402
from time import monotonic as monotonic, sleep as sleep  # noqa: E402

LOCK = Lock()


class Observed(observing.Observed):
    def setUp(self):
        super().setUp()
        gc.collect()
        self.stderr = io.StringIO()
        redirected = contextlib.redirect_stderr(self.stderr)
        redirected.__enter__()
        self.addCleanup(redirected.__exit__, None, None, None)
        self.addCleanup(self.assertSilent)

    def assertSilent(self):
        gc.collect()
        self.assertEqual(self.stderr.getvalue(), "")

    def assertStalls(self, run, *expected):
        """expected: (kind, marker of the line) or (kind, marker, what)."""
        self.assertIsNone(run.exception)
        found = [(s.kind, s.place and s.place.line) for s in run.stalls]
        self.assertEqual(found, [(kind, line_of(f"# {mark}")) for kind, mark, *_ in expected])
        for stall, (_, _, *what) in zip(run.stalls, expected):
            self.assertIn(*what or [""], stall.what)
