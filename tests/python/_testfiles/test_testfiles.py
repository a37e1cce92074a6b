"""Test files in place of a `checks.py`: what each way of writing a test means, in both sittings."""

import unittest

from .sitting import held, listed

SOLUTION = '''
import sys, unittest
from dataclasses import dataclass
class Err(ValueError): pass
@dataclass(frozen=True)
class Point:
    x: int
    y: int
class Zero:
    def __sub__(self, other): return 0
    __rsub__ = __sub__
def add(a, b): return a + b
def boom(x): raise Err(x)
def gen(n): yield from range(n)
def apply(f, x): return f(x)
def greet(): print("hello")
def ask(): return input() + " " + input()
def helper(): return 1
def uses_helper(): return helper()
def skip(): raise unittest.SkipTest("pretend")
def stop(): raise unittest.case._ShouldStop
def claim(): raise AssertionError("mine")
def zero(): return Zero()
def leave(): sys.exit(0)
def wait(n):
    import time
    time.sleep(n)
async def later(): return 5
def log():
    import logging
    logging.getLogger().warning("x")
'''

HEAD = "import io, contextlib, unittest, solution\nfrom unittest.mock import patch, Mock\nfrom solution import *\nclass T(unittest.TestCase):\n"
PYTEST = "import pytest, solution\nfrom solution import add, boom, greet, helper, uses_helper, Err, Point\n"


class Case(unittest.TestCase):
    def ends(self, body, head=HEAD, indent="    ", check="T.test_it", sittings=("split", "shared"), **wanted):
        """Hold a test with this body; what must be in its verdict is given by name."""
        lines = "\n".join(f"{indent}    {line}" for line in body.splitlines())
        source = f"{head}{indent}def test_it({'self' if indent else ''}):\n{lines}\n"
        for sitting in sittings:
            verdict = held(source, check, SOLUTION, sitting)
            for name, value in wanted.items():
                self.assertEqual(verdict.get(name), value, f"{sitting}: {body}: {verdict}")
        return verdict


class Unittest(Case):
    def test_what_usual_tests_do_works_in_both_sittings(self):
        for body in (
            "self.assertEqual(add(1, 2), 3)",
            "with self.assertRaises(Err) as e: boom('x')\nself.assertEqual(e.exception.args, ('x',))",
            "self.assertRaisesRegex(ValueError, '^x$', boom, 'x')",
            "self.assertEqual([Point(1, 2)], [Point(1, 2)])\nself.assertIn(Point(1, 2), {Point(1, 2)})",
            "self.assertIsInstance(Point(1, 2), Point)\nself.assertNotEqual(Point(1, 2), Point(1, 3))",
            "g = gen(1)\nself.assertEqual(next(g), 0)\nwith self.assertRaises(StopIteration): next(g)",
            "m = Mock(return_value=5)\nself.assertEqual(apply(m, 2), 5)\nm.assert_called_once_with(2)",
            "with patch.object(solution, 'helper', return_value=9): self.assertEqual(uses_helper(), 9)\nself.assertEqual(uses_helper(), 1)",
            "with patch('solution.helper', lambda: 8): self.assertEqual(uses_helper(), 8)",
            "self.assertAlmostEqual(add(0.1, 0.2), 0.3)",
            "with patch('time.sleep') as sleep: solution.wait(9)\nsleep.assert_called_once_with(9)\nsolution.wait(0)",
            "with patch('builtins.print') as out: greet()\nout.assert_called_once_with('hello')",
        ):
            self.ends(body, outcome="passed")

    def test_what_is_read_and_printed_is_the_tests_to_redirect(self):
        for body in (
            "with contextlib.redirect_stdout(io.StringIO()) as out: greet()\nself.assertEqual(out.getvalue(), 'hello\\n')",
            "with patch('builtins.input', side_effect=['a', 'b']): self.assertEqual(ask(), 'a b')",
            "with patch('sys.stdin', io.StringIO('a\\nb\\nc\\n')) as text:\n    self.assertEqual(ask(), 'a b')\n    self.assertEqual(text.readline(), 'c\\n')",
        ):
            self.ends(body, outcome="passed")

    def test_two_objects_of_the_solution_may_be_almost_equal_but_none_is_a_number(self):
        solution = (
            "class Far:\n    def __init__(self, n): self.n = n\n    def __sub__(self, o): return Far(self.n - o.n)\n"
            "    def __abs__(self): return abs(self.n)\nclass Near(Far):\n    def __sub__(self, o): return 0\n    __rsub__ = __sub__\n"
        )
        head = "import unittest\nfrom solution import Far, Near\nclass T(unittest.TestCase):\n    def test_it(self): "
        for body, passes in (
            ("self.assertAlmostEqual(Far(0.1 + 0.2), Far(0.3))", True),
            ("self.assertAlmostEqual(Far(1), Far(2))", False),
            ("self.assertAlmostEqual(Near(1), 0.3)", False),
        ):
            verdict = held(head + body + "\n", "T.test_it", solution)
            self.assertEqual(verdict["outcome"] == "passed", passes, (body, verdict))

    def test_a_comparison_tells_both_values_whichever_way_round(self):
        values = {"outcome": "mismatch", "expected": "4", "actual": "3"}
        self.ends("self.assertEqual(add(1, 2), 4)", **values)
        self.ends("self.assertEqual(4, add(1, 2))", **values)
        self.ends("expected = 4\nself.assertEqual(expected, add(1, 2), 'sums')", **values, message="sums")
        self.ends("self.assertTrue(add(0, 0))", outcome="mismatch", expected="True", actual="0")

    def test_other_endings_have_their_names(self):
        self.ends("boom('x')", outcome="raised", exception="Err", message="Err: x")
        self.ends("with self.assertRaises(Err): add(1, 2)", outcome="failed", message="Err not raised")
        self.ends("self.skipTest('later')", outcome="skipped", message="later")
        self.ends("add(1, 2).strip()", outcome="check_broken")
        self.ends("leave()", outcome="exited")
        self.ends("solution.nope()", outcome="failed", message="the file defines no 'nope', which the tests ask for.")

    def test_what_steers_tests_is_not_for_the_submission_to_raise(self):
        self.ends("skip()", outcome="raised", exception="SkipTest")
        self.ends("claim()", outcome="raised", exception="AssertionError")
        self.ends("stop()", outcome="raised", sittings=["split"])
        self.ends("self.assertAlmostEqual(zero(), 3)", outcome="failed", sittings=["split"])

    def test_a_failed_subtest_is_named_with_its_values(self):
        body = "for n in range(4):\n    with self.subTest(n=n):\n        self.assertEqual(add(n, n), n * n)"
        verdict = self.ends(body, outcome="mismatch", message="(n=1): a different value", expected="1", actual="2")
        shown = [(e["label"], e["text"]) for e in verdict["events"] if e["event"] == "evidence"]
        self.assertEqual(shown, [("subtests passed", "2 of 4"), ("failed (n=1)", "expected 1, got 2"), ("failed (n=3)", "expected 9, got 6")])

    def test_what_cannot_reach_across_is_explained(self):
        verdict = self.ends("with self.assertLogs(): log()", outcome="failed", sittings=["split"])
        self.assertIn("assertLogs", [e["text"] for e in verdict["events"] if e.get("label") == "note"][0])
        self.ends("with self.assertLogs(): log()", outcome="passed", sittings=["shared"])

    def test_fixtures_run_around_each_test(self):
        head = (
            "import unittest\nfrom solution import add\ndone = []\ndef setUpModule(): done.append('module')\n"
            "class T(unittest.TestCase):\n    @classmethod\n    def setUpClass(cls): done.append('class')\n"
            "    def setUp(self):\n        done.append('test')\n        self.addCleanup(self.assertEqual, 1, 2, 'cleaned')\n"
        )
        body = "self.assertEqual(done, ['module', 'class', 'test'])"
        self.ends(body, head=head, outcome="failed", message="1 != 2 : cleaned")

    def test_an_expected_failure_passes_and_an_unexpected_success_does_not(self):
        head = HEAD + "    @unittest.expectedFailure\n"
        self.ends("self.assertEqual(add(1, 2), 4)", head=head, outcome="passed")
        self.ends("self.assertEqual(add(1, 2), 3)", head=head, outcome="failed")

    def test_a_coroutine_is_awaited(self):
        source = "import unittest, solution\nclass T(unittest.IsolatedAsyncioTestCase):\n    async def test_it(self):\n        self.assertEqual(await solution.later(), 6)\n"
        for sitting in ("split", "shared"):
            self.assertEqual(held(source, "T.test_it", SOLUTION, sitting)["actual"], "5")


class Functions(Case):
    def ends(self, body, head=PYTEST, **wanted):
        return super().ends(body, head=head, indent="", check="test_it", **wanted)

    def test_an_assert_tells_what_it_compared(self):
        self.ends("assert add(1, 2) == 4", outcome="mismatch", expected="4", actual="3")
        self.ends("assert 4 == add(1, 2), 'sums'", outcome="mismatch", expected="4", actual="3", message="sums")
        self.ends("assert add(1, 2) < 2", outcome="failed", actual="add(1, 2) is 3")

    def test_what_is_offered_of_pytest_works(self):
        for body in (
            "with pytest.raises(Err, match='^x$') as info: boom('x')\nassert info.value.args == ('x',)",
            "assert add(0.1, 0.2) == pytest.approx(0.3)\nassert [add(0.1, 0.2)] == pytest.approx([0.3])",
            "assert add(0.1, 0.2) != pytest.approx(0.4)",
        ):
            self.ends(body, outcome="passed")
        self.ends("with pytest.raises(Err): add(1, 2)", outcome="failed", message="no exception: Err was expected")
        self.ends("pytest.fail('so')", outcome="failed", message="so")
        self.ends("pytest.skip('so')", outcome="skipped", message="so")
        verdict = self.ends("pytest.deprecated_call()", outcome="check_broken")
        self.assertIn("`pytest.deprecated_call` is not among what kata offers of pytest", verdict["message"])

    def test_parameters_fixtures_and_marks(self):
        source = PYTEST + (
            "@pytest.fixture\ndef point():\n    yield Point(1, 2)\n    assert True\n"
            "@pytest.fixture(params=[1, 2])\ndef number(request): return request.param\n"
            "@pytest.mark.parametrize('a, b', [(1, 2), pytest.param(3, 4, id='big')])\n@pytest.mark.parametrize('c', ['x', Point])\n"
            "def test_it(a, b, c, point, number): assert a + b > 0 and point.x == 1 and number\n"
            "def test_built_in(tmp_path, monkeypatch, capsys):\n    greet()\n    assert capsys.readouterr().out == 'hello\\n'\n"
            "    monkeypatch.setattr('solution.helper', lambda: 9)\n    monkeypatch.setattr('time.sleep', lambda n: None)\n    solution.wait(9)\n    assert uses_helper() == 9 and tmp_path.is_dir()\n"
            "class TestMore:\n    def setup_method(self): self.v = 3\n    @pytest.mark.skip(reason='no')\n    def test_no(self): pass\n"
            "    def test_v(self): assert self.v == add(1, 2)\n    @pytest.mark.xfail\n    def test_x(self): assert False\n"
        )
        names = [test["name"] for test in listed(source)]
        self.assertEqual(names[:4], ["test_it[x-1-2-1]", "test_it[x-1-2-2]", "test_it[x-big-1]", "test_it[x-big-2]"])
        self.assertEqual(names[4], "test_it[c1-1-2-1]")
        self.assertEqual(names[8:], ["test_built_in", "TestMore.test_no", "TestMore.test_v", "TestMore.test_x"])
        for name in names:
            for sitting in ("split", "shared"):
                outcome = held(source, name, SOLUTION, sitting)["outcome"]
                self.assertEqual(outcome, "skipped" if name.endswith("no") else "passed", (name, sitting))

    def test_an_unknown_fixture_is_named(self):
        verdict = held("def test_it(caplog): pass\n", "test_it", SOLUTION)
        self.assertEqual(verdict["outcome"], "check_broken")
        self.assertIn("there is no fixture 'caplog'", verdict["message"])


class Listing(unittest.TestCase):
    def test_a_test_is_told_by_its_docstring_its_order_and_its_source(self):
        tests = listed('import unittest\nfrom solution import f\ndef test_two_words():\n    """Says it.\n\n    And why.\n    """\n    f()\nclass B(unittest.TestCase):\n    def test_z(self): f()\n    def test_a(self): f()\n')
        self.assertEqual([t["name"] for t in tests], ["test_two_words", "B.test_z", "B.test_a"])
        self.assertEqual([(t["title"], t["why"]) for t in tests], [("Says it.", "And why."), ("Z", ""), ("A", "")])
        self.assertEqual(tests[1]["test"], "def test_z(self): f()")

    def test_nothing_of_the_submission_is_needed(self):
        tests = listed("from solution import *\nN = LIMIT + 1\nclass Mine(Base): pass\nclient = make(N)\n@deco\ndef test_it(): client.go()\ndef test_two(): pass\n")
        self.assertEqual([t["name"] for t in tests], ["test_it", "test_two"])

    def test_helpers_beside_the_file_are_imported_in_any_order(self):
        helpers = {"a": "import b\nvalue = b.value\n", "b": "value = 7\n", "conftest": "import pytest\n@pytest.fixture\ndef seven(): return 7\n"}
        source = "import a\nimport pytest\ndef test_it(seven): assert a.value == seven\n"
        self.assertEqual(held(source, "test_it", SOLUTION, **helpers)["outcome"], "passed")

    def test_a_module_that_is_shared_is_the_solutions_own(self):
        source = "from solution import size\nfrom data import WORDS\ndef test_it(): assert (size(), WORDS) == (2, ['a', 'b'])\n"
        honest = "from data import WORDS\ndef size(): return len(WORDS)\n"
        clearing = honest + "import data\ndata.WORDS.clear()\n"
        for sitting in ("split", "shared"):
            for solution, outcome in ((honest, "passed"), (clearing, "mismatch")):
                verdict = held(source, "test_it", solution, sitting, shares=["data"], data="WORDS = ['a', 'b']\n")
                self.assertEqual(verdict["outcome"], outcome, (sitting, verdict))
                self.assertNotIn("(0, [])", str(verdict), "what the tests compare with is their own")
            verdict = held(source, "test_it", honest, "split", data="WORDS = []\n")
            self.assertEqual(verdict["outcome"], "cannot_import", verdict)

    def test_a_solution_cannot_stand_in_the_way_of_the_standard_library(self):
        from katabook._running import runner

        from .sitting import in_child, request

        job = request("list", "def test_it(): pass\n", {})
        job["submission"]["module"] = "json"
        verdict = in_child(lambda: runner.serve(job, print, print))
        self.assertIn("'json'", verdict["message"])
