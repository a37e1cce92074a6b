"""A split sitting: the check here, the submission in a forked process, and hostile peers played by hand."""

import json
import socket
import struct
import unittest

from katabook._split import frames, wire

from .sitting import Sitting, held


class ACheckThatSitsSplit(Sitting):
    def test_values_cross_exactly(self):
        self.passes(
            """
            import datetime, decimal, fractions, collections
            for v in (None, True, 1, -2**70, 1.5, float("inf"), 2j, "a", "\\ud83d\\ude00"[:1], b"x", bytearray(b"y"), [1, [2]],
                      (1,), {"a": (1,)}, {1, 2}, frozenset((3,)), range(3), ..., datetime.date(2020, 1, 2),
                      datetime.datetime(2020, 1, 2, tzinfo=datetime.timezone.utc), decimal.Decimal("1.50"),
                      fractions.Fraction(1, 3), collections.Counter("aab"), collections.deque([1], 3)):
                expect(solution.same, v).returns(v)
            """
        )

    def test_an_argument_changed_in_place_is_changed_here(self):
        self.passes("a = [1]\nsolution.push(a)\nexpect(a).equals([1, 9])\nexpect(solution.same, a).returns_same(a)")

    def test_classes_and_instances_are_used_as_at_home(self):
        self.passes(
            """
            p = solution.Point(1, 2)
            assert isinstance(p, solution.Point) and p.x == 1 and p == solution.Point(1, 2) and p != 3
            assert p in solution.points() and solution.same(p) is p and repr(p) == "Point(x=1, y=2)"
            match p:
                case solution.Point(x, y): assert (x, y) == (1, 2)
            """
        )

    def test_an_exception_is_of_its_class_and_its_bases(self):
        self.passes(
            """
            assert issubclass(solution.Err, ValueError)
            e = expect(solution.bad).raises(solution.Err, match="^no$")
            assert e.code == 7 and isinstance(e, ValueError)
            mine = KeyError("mine")
            def boom(): raise mine
            expect(solution.call, boom).raises(KeyError, same=mine)
            """
        )

    def test_iterators_and_coroutines_and_callbacks_cross(self):
        self.passes(
            """
            it = solution.numbers()
            assert [next(it) for _ in range(3)] == [0, 1, 2]
            assert asyncio.run(solution.later()) == 5
            async def six():
                await asyncio.sleep(0)
                return 6
            async def main(): return await solution.later(six)
            assert asyncio.run(main()) == 6
            assert solution.call(lambda a: a + 1, 2) == 3
            """
        )

    def test_the_console_of_the_other_process_is_used(self):
        self.passes("from katabook import console\nassert console.run(solution.greet, stdin='ann\\n').printed == 'hi ann\\n'")

    def test_a_lying_subclass_is_a_mismatch(self):
        self.assertEqual(held("expect(solution.Yes, 'a').returns('b')")["outcome"], "mismatch")

    def test_a_forged_finding_is_an_exception_with_its_line(self):
        verdict = held("solution.forged()")
        self.assertEqual((verdict["outcome"], verdict["frames"][-1]["function"]), ("raised", "forged"))

    def test_a_finding_that_the_submission_catches_still_counts(self):
        self.assertEqual(held("def f(): fail('found')\nsolution.hush(f)")["message"], "found")

    def test_a_call_that_does_not_fit_reads_well(self):
        verdict = held("expect(solution.add, 1).returns(2)")
        self.assertIn("cannot be called as add(1)", verdict["message"])
        self.assertIn("def add", verdict["location"]["source"])

    def test_a_missing_name_is_named_with_the_nearest(self):
        self.assertIn("'push'", held("solution.psh")["message"])

    def test_ends_of_the_other_process_have_names(self):
        self.assertEqual(held("solution.leave()")["outcome"], "exited")
        self.assertEqual(held("try:\n    solution.die()\nexcept BaseException:\n    pass")["outcome"], "gone")
        self.assertEqual(held("pass", "def f(:\n")["outcome"], "cannot_import")

    def test_a_list_that_holds_itself_comes_back_as_one(self):
        self.passes("a = solution.loop()\nassert len(a) == 1 and a[0] is a and repr(a) == '[[...]]'")

    def test_the_learner_cannot_look_inside_callbacks(self):
        self.passes(
            """
            class Box:
                _secret = 1
                open = 2
            def secret(): return 1
            for thing in (secret, Box().__init__, (n for n in "a")):
                for name in ("__globals__", "__closure__", "__self__", "gi_frame"):
                    expect(solution.peek, thing, name).returns("refused")
            expect(solution.peek, Box(), "_secret").returns("refused")
            expect(solution.peek, Box(), "open").returns(2)
            """
        )


class HostileBytes(unittest.TestCase):
    def test_nothing_but_a_wire_error_comes_of_them(self):
        from katabook._split.checker import CheckerSide

        for text in (
            "", "{", "{}", "[]", "[1]", '["zz",1]', '["l"]', '["l",{}]', '["d",[[["l",[]],1]]]', '["d",[[1,1],[1,2]]]', '["i",5]',
            '["i","zz"]', '["s",[["l",[]]]]', '["back",5]', '["back","x"]', '["g","exec"]', '["o",1,["class",9]]', "[" * 100_000,
            '["class",1,"a\\u0000",[],["__class__"],"",""]', '["e",1,["g","int"],[],"",[],null,null,false]', '["x","os.system",1]',
            '["x","datetime.date",[0,0,0]]', '["f",1,["class",2,"f",[],[],"","function"],[1]]', '["co",[]]', '["l",[' * 150 + "1" + "]]" * 150,
        ):  # fmt: skip
            with self.subTest(text[:40]), self.assertRaises(frames.WireError):
                wire.decode(text.encode(), CheckerSide(-1))

    def verdict_of(self, *messages):
        from katabook._split import checker

        ours, theirs = socket.socketpair()
        with ours, theirs:
            for message in messages:
                data = json.dumps(message).encode()
                theirs.sendall(struct.pack(">I", len(data)) + data)
            theirs.shutdown(socket.SHUT_WR)
            try:
                module = checker.connect(ours.fileno())
                return module.f
            except BaseException as problem:
                return type(problem).__name__

    def test_replies_to_nothing_and_unknown_handles_are_tampering(self):
        start = ["module", 1, "solution.py", ""]
        self.assertEqual(self.verdict_of(start, ["v", 9, 1, None, []]), "Tampered")
        self.assertEqual(self.verdict_of(start, ["q", 1, "call", 99, [], [], None, None, []]), "Tampered")
        self.assertEqual(self.verdict_of(start, {"v": 1}), "Tampered")
        self.assertEqual(self.verdict_of(["no", ["d", [["outcome", "passed"]]]]), "Tampered")
        self.assertEqual(self.verdict_of(start), "Gone")
        self.assertEqual(self.verdict_of(start, ["v", 1, 4, None, []]), 4)


if __name__ == "__main__":
    unittest.main()
