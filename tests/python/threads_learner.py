"""What tests of `katabook.threads` share: a learner's module made from text, and two that many tests look at."""

import importlib.util
import tempfile
import textwrap
import unittest
from pathlib import Path

from katabook import _context


class LearnerCase(unittest.TestCase):
    """Gives a test a learner's module made from text."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.addCleanup(setattr, _context, "submission_file", _context.submission_file)
        self.folder = Path(folder.name)

    def learner(self, text):
        path = self.folder / "solution.py"
        path.write_text(textwrap.dedent(text))
        _context.submission_file = str(path)
        spec = importlib.util.spec_from_file_location("solution", path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module


COUNTER = """
    import threading

    class Counter:
        def __init__(self):
            self.n = 0
            self._lock = threading.Lock()

        def hit(self):
            self.n += 1

        def safe_hit(self):
            with self._lock:
                self.n += 1

        def half_safe_hit(self):
            old = self.n
            with self._lock:
                self.n = old + 1
    """


BANK = """
    import threading

    class Account:
        def __init__(self, cents):
            self.cents = cents
            self.lock = threading.Lock()

    def transfer(source, target, cents):
        with source.lock:
            with target.lock:
                source.cents -= cents
                target.cents += cents
    """
