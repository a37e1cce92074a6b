"""What a worker imports before it knows of a kata: each cold check waits for that."""

import subprocess
import sys
import unittest
from pathlib import Path

HARNESS = Path(__file__).parents[3] / "src/worker/harness"

#: What the harness needs of the standard library, with what these import. `os` is there for every program.
NEEDED = ("__future__", "keyword", "marshal", "os", "types", "unicodedata")

PROGRAM = """
import sys
for name in sys.argv[2:]:
    __import__(name)
there = set(sys.modules)
sys.path.insert(0, sys.argv[1])
import katabook._running.runner
print(*sorted(name for name in set(sys.modules) - there if not name.startswith("katabook")))
"""


class Starting(unittest.TestCase):
    def test_nothing_is_imported_that_costs_more_than_a_check(self):
        # `typing` does: with all that it imports, it was two thirds of the time in which a worker imports the harness.
        command = [sys.executable, "-I", "-S", "-B", "-c", PROGRAM, str(HARNESS), *NEEDED]
        told = subprocess.run(command, capture_output=True, text=True, check=True)
        self.assertEqual(told.stdout.split(), [])


if __name__ == "__main__":
    unittest.main()
