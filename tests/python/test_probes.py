"""What all probes have in common."""

import importlib
import inspect
import subprocess
import sys
import unittest

PROBES = "calls clock console counting event_loop faults logs memory resources source sql standstill steps threads".split()
#: What a probe brings along of the others: showing values on one line.
ALSO = {"faults": {"calls"}, "logs": {"calls"}, "sql": {"calls"}}


def public(probe):
    """The names of a probe and what they stand for."""
    module = importlib.import_module(f"katabook.{probe}")
    return {name: getattr(module, name) for name in getattr(module, "__all__", ["Ran", "run"])}


class Probes(unittest.TestCase):
    def test_every_public_function_and_class_is_documented(self):
        for probe in PROBES:
            for name, value in public(probe).items():
                if inspect.isclass(value) or inspect.isfunction(value):
                    with self.subTest(f"{probe}.{name}"):
                        self.assertTrue(value.__doc__)

    def test_a_class_says_that_it_is_of_the_probe_or_of_the_engine(self):
        for probe in PROBES:
            for name, value in public(probe).items():
                if inspect.isclass(value):
                    with self.subTest(f"{probe}.{name}"):
                        self.assertRegex(value.__module__, rf"^katabook\.({probe}$|_)")

    def test_one_is_imported_without_the_others(self):
        for probe in PROBES:
            with self.subTest(probe):
                program = f"import sys, katabook.{probe}; print(*sys.modules)"
                loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
                found = {name.split(".")[1] for name in loaded.stdout.split() if name.startswith("katabook.")}
                self.assertEqual(found & set(PROBES), {probe} | ALSO.get(probe, set()))


if __name__ == "__main__":
    unittest.main()
