"""Calls that may not fit the submission, in both sittings."""

import asyncio
import functools
import sys
import tempfile
import unittest

from _split.sitting import Sitting
from katabook import Failed, awaited, called, expect, fail, named, why
from katabook._authoring import record
from katabook._running import runner

SOURCE = """
class Hub:
    def __init__(self, limit): self.limit = limit
    def add(self, a, b): return a + b
    @classmethod
    def make(cls): return cls(1)

def double(x): return 2 * x
def inside(x): return len(x, x)
def decorated(fn):
    def wrapper(one): return fn(one)
    return wrapper
async def later(x): return x + 1
def not_async(x): return x
constant = 5
nothing = None
"""


class ACallThatMayNotFit(unittest.TestCase):
    def setUp(self):
        self.events = []
        record._send = self.events.append
        self.solution = {}
        exec(compile(SOURCE, "solution.py", "exec"), self.solution)

    def tearDown(self):
        record._send = lambda event: None

    def refused(self, name, *args, **kwargs):
        with self.assertRaises(Failed) as caught:
            called(self.solution[name], *args, **kwargs)
        return caught.exception

    def evidence(self):
        return {e["label"]: (e["text"], e["exact"]) for e in self.events if e["event"] == "evidence"}

    def test_what_fits_is_returned(self):
        hub = called(self.solution["Hub"], limit=2)
        self.assertEqual(called(self.solution["double"], 4), 8)
        self.assertEqual(called(hub.add, 1, b=2), 3)
        self.assertEqual(called(self.solution["Hub"].make).limit, 1)

    def test_the_finding_names_the_call_and_shows_what_the_function_takes(self):
        found = self.refused("double", 1, factor=2)
        self.assertEqual(found.message, "it cannot be called as double(1, factor=2)")
        self.assertEqual((found.call, found.place), ("double(1, factor=2)", self.solution["double"]))
        self.assertEqual(self.evidence()["what it takes"], ("(x)", False))
        self.assertIn("unexpected keyword argument 'factor'", self.evidence()["Python says"][0])

    def test_the_sentence_does_not_depend_on_the_learners_names(self):
        charge = named(self.solution["decorated"](max), "charge")
        with self.assertRaises(Failed) as caught:
            called(charge, "ann", 30)
        self.assertEqual(caught.exception.message, "it cannot be called as charge('ann', 30)")

    def test_classes_methods_and_partial_functions_are_asked_as_well(self):
        self.assertIn("Hub()", self.refused("Hub").message)
        hub = self.solution["Hub"](1)
        for function in (hub.add, functools.partial(self.solution["double"], 1)):
            with self.assertRaises(Failed):
                called(function, 1)

    def test_a_type_error_from_inside_travels_on(self):
        with self.assertRaisesRegex(TypeError, "len"):
            called(self.solution["inside"], 1)
        with self.assertRaises(TypeError):
            called(len, 5)  # takes one argument, and not this one

    def test_what_cannot_be_called_is_said(self):
        self.assertEqual(self.refused("constant", 1).message, "5 cannot be called: it is 5")

    def test_any_keyword_can_be_passed_on(self):
        given = {"function": 1, "subject": 2, "self": 3}
        self.assertEqual(called(lambda **kwargs: kwargs, **given), given)
        expect(lambda **kwargs: kwargs, **given).returns(given)

    def test_expect_says_the_same(self):
        with self.assertRaises(Failed) as caught:
            expect(self.solution["double"]).returns(1)
        self.assertEqual(caught.exception.message, "it cannot be called as double()")

    def test_what_is_awaited_is_the_answer(self):
        self.assertEqual(asyncio.run(awaited(self.solution["later"], 1)), 2)
        with self.assertRaises(Failed) as caught:
            asyncio.run(awaited(self.solution["not_async"], 1))
        self.assertIn("cannot be awaited", caught.exception.message)
        with self.assertRaises(Failed):
            asyncio.run(awaited(self.solution["later"]))

    def test_a_call_that_came_back_is_not_under_way(self):
        called(self.solution["double"], 1)
        self.assertEqual([e["call"] for e in self.events if e["event"] == "calling"], ["double(1)", ""])

    def test_each_part_of_a_check_has_its_own_reason(self):
        why("the first part")
        expect(self.solution["double"], 1).why("its own").returns(2)
        self.assertEqual([e["text"] for e in self.events if e["event"] == "why"], ["the first part", "its own", "the first part"])
        for failing in (lambda: expect(1).why("another").equals(2), lambda: fail("no", why="another")):
            with self.assertRaises(Failed) as caught:
                failing()
            self.assertEqual(caught.exception.why, "another")

    def test_a_value_can_point_at_a_function(self):
        with self.assertRaises(Failed) as caught:
            expect(1).at(self.solution["double"]).equals(2)
        self.assertIs(caught.exception.place, self.solution["double"])

    def test_a_name_is_not_given_to_what_others_share(self):
        named(None, "charge"), named(5, "five")
        self.assertEqual(self.refused("nothing").message, "None cannot be called: it is None")


class AcrossTheWire(Sitting):
    def test_what_fits_is_returned(self):
        body = """
        hub = called(solution.Hub, 3)
        assert called(hub.add, 1, b=2) == 3 and called(solution.double, 4) == 8 and called(solution.Hub.make).limit == 1
        assert asyncio.run(awaited(solution.later, 1)) == 2
        """
        self.passes(body, SOURCE)

    def test_what_does_not_fit_is_a_finding_with_its_line(self):
        for body, message, line in (
            ("called(solution.double)", "it cannot be called as double()", "def double"),
            ("called(solution.Hub)", "it cannot be called as Hub()", "class Hub"),
            ("called(named(solution.decorated(max), 'charge'), 1, 2)", "it cannot be called as charge(1, 2)", "def wrapper"),
            ("asyncio.run(awaited(solution.later))", "it cannot be called as later()", "async def later"),
            ("expect(solution.double).returns(1)", "it cannot be called as double()", "def double"),
        ):
            with self.subTest(body):
                verdict = self.fails(body, SOURCE, outcomes=("failed",))
                self.assertEqual(verdict["message"], message)
                self.assertIn(line, verdict["location"]["source"])

    def test_what_is_no_function_and_what_cannot_be_awaited(self):
        self.assertIn("cannot be called", self.fails("called(solution.constant)", SOURCE)["message"])
        self.assertIn("cannot be awaited", self.fails("asyncio.run(awaited(solution.not_async, 1))", SOURCE)["message"])

    def test_a_type_error_from_inside_is_the_learners(self):
        self.assertEqual(self.fails("called(solution.inside, 1)", SOURCE)["outcome"], "raised")

    def test_the_line_that_raised_can_be_pointed_at(self):
        body = """
        try:
            solution.inside(1)
        except TypeError as problem:
            fail("no", place=raised_at(problem))
        """
        self.assertEqual(self.fails(body, SOURCE)["location"]["source"], "def inside(x): return len(x, x)")

    def test_what_an_object_lacks_is_named(self):
        verdict = self.fails("solution.Hub(1).remove(2)", SOURCE, outcomes=("failed",))
        self.assertEqual(verdict["message"], "'Hub' object has no attribute 'remove', which the prompt asks for")

    def test_a_missing_name_is_named(self):
        self.assertIn("defines no 'dubble'", self.fails("called(solution.dubble, 1)", SOURCE)["message"])


class Together(unittest.TestCase):
    """In a shared sitting."""

    def verdict(self, body):
        source = "from katabook import *\n@check\ndef c(solution):\n    'T.'\n    " + body
        with tempfile.NamedTemporaryFile("w", suffix=".py") as file:
            file.write(SOURCE)
            file.flush()
            request = {"op": "check", "check": "c", "seed": 1, "helpers": {}}
            request |= {"checks": {"path": "checks.py", "source": source}, "submission": {"path": file.name, "module": "hubs"}}
            try:
                return runner.serve(request, lambda event: None, lambda names: None)
            finally:
                sys.modules.pop("hubs", None)

    def test_what_an_object_lacks_is_named(self):
        verdict = self.verdict("solution.Hub(1).remove(2)")
        self.assertEqual((verdict["outcome"], verdict["location"]["source"]), ("failed", "class Hub:"))
        self.assertEqual(verdict["message"], "'Hub' object has no attribute 'remove', which the prompt asks for")

    def test_what_something_else_lacks_is_a_broken_check(self):
        self.assertEqual(self.verdict("solution.nothing.upper()")["outcome"], "check_broken")

    def test_a_call_that_does_not_fit_is_a_finding(self):
        verdict = self.verdict("called(solution.double)")
        self.assertEqual((verdict["outcome"], verdict["location"]["source"]), ("failed", "def double(x): return 2 * x"))


if __name__ == "__main__":
    unittest.main()
