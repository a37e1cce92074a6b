"""Submissions and peers that mean ill, in a split sitting: nothing they do makes a check pass."""

import json
import socket
import struct
import unittest

from katabook._split import checker, frames
from katabook._values import compare, render

from .sitting import Sitting, held

SOURCE = '''
class Yes:
    """Says yes to everything."""
    def __init__(self, *a): pass
    def _yes(self, *a): return True
    __eq__ = __lt__ = __le__ = __gt__ = __ge__ = __contains__ = __bool__ = _yes
    def __ne__(self, o): return False
    def __hash__(self): return 5
    def __len__(self): return 3
    def __iter__(self): return iter([1, 2, 3])
    def __getitem__(self, i): return Yes()
    def __repr__(self): return "5"
    __class__ = int
class Broken:
    def _bad(self, *a): raise RuntimeError("bad")
    __str__ = __repr__ = __eq__ = __hash__ = __bool__ = __len__ = __iter__ = __contains__ = _bad
    @property
    def __class__(self): raise RuntimeError("class")
    def __getattribute__(self, name): raise RuntimeError("get")
class Wrong:
    def __str__(self): return 5
    __repr__ = __str__
    def __bool__(self): return 5
    def __len__(self): return -1
    def __hash__(self): return "x"
    def __iter__(self): return 5
class Endless:
    def __iter__(self): return self
    def __next__(self): return 1
class Meta(type):
    def __instancecheck__(cls, x): return True
    def __eq__(cls, o): return True
    __hash__ = type.__hash__
class Any_(metaclass=Meta): pass
class AllErrors(ValueError):
    def __str__(self): return Text("anything")
class Text(str):
    def __eq__(self, o): return True
    def __contains__(self, o): return True
    __hash__ = str.__hash__
def yes(*a): return Yes()
def text(*a): return Text("a")
def broken(): return Broken()
def wrong(): return Wrong()
def listed(): return [Yes()]
def keyed(): return {Text("a"): Yes()}
def grouped(): return {Yes()}
def error(): raise AllErrors("x")
def same(x): return x
def call(f, *a): return f(*a)
def get(thing, name):
    try:
        return ["got", getattr(thing, name)]
    except AttributeError:
        return "refused"
def put(thing, name, value):
    try:
        setattr(thing, name, value)
    except AttributeError:
        return "refused"
def make(thing, *a):
    try:
        return type(thing)(*a)
    except TypeError as e:
        return str(e)
def slot(thing, name, value):
    try:
        getattr(type(thing), name).__set__(thing, value)
    except (AttributeError, TypeError):
        return "refused"
'''

START = ["module", 1, "solution.py", ""]


class Submissions(Sitting):
    def test_objects_that_say_yes_pass_no_statement_about_values(self):
        for body in (
            "expect(solution.yes).returns(5)",
            "expect(solution.yes()).equals(5)",
            "expect(solution.yes()).is_true()",
            "expect(solution.yes()).at_least(5)",
            "expect(solution.yes()).at_most(5)",
            "expect([solution.yes()]).equals([5])",
            "expect(solution.listed).returns([5])",
            "expect(solution.keyed).returns({'b': 5})",
            "expect(solution.grouped).returns({5})",
            "expect({5}).contains(solution.yes())",
            "expect([1, 2]).contains(solution.yes())",
            "expect('abc').contains(solution.yes())",
            "expect(solution.error).raises(ValueError, match='^x$')",
            "expect(solution.error).raises(KeyError)",
            "expect(solution.text).returns('b')",
            "assert solution.yes() == 5",
            "assert 5 == solution.yes()",
            "assert not solution.yes() != 5",
            "assert solution.yes() in [5]",
            "assert solution.yes() in {5: 1}",
            "assert solution.yes() < 5",
            "assert 4 <= solution.yes() <= 6",
            "assert sorted([solution.yes(), 3]) == [3, 5]",
            "assert {solution.yes()} == {5}",
            "assert solution.text() == 'b'",
            "assert solution.text() in ('b', 'c')",
            "assert isinstance(5, str) or isinstance(solution.yes(), int)",
            "assert type(solution.yes()) is int",
            "import math; assert math.isclose(solution.yes(), 5)",
            "import unittest; unittest.TestCase().assertEqual(solution.yes(), 5)",
        ):
            with self.subTest(body):
                self.fails(body, SOURCE)

    def test_objects_that_raise_or_answer_nonsense_end_in_a_report(self):
        for thing in ("broken", "wrong"):
            for use in ("assert x == 5", "expect(x).equals(5)", "assert {x} == 5", "assert str(x) == '5'", "assert len(x) == 3", "assert list(x) == []",
                        "expect(x).contains(5)", "assert f'{x}' == '5'", "assert x.name == 5", "assert [x] == [5]", "assert bool(x) is True",
                        "assert sorted([x, x]) == 5", "fail(repr(x))"):  # fmt: skip
                with self.subTest(f"{thing}: {use}"):
                    self.fails(f"x = solution.{thing}()\n{use}", SOURCE)

    def test_classes_that_claim_everything_as_an_instance_are_believed_about_themselves_only(self):
        self.passes("assert isinstance(5, solution.Any_) and solution.Any_ != int and not isinstance(solution.Any_(), str)", SOURCE)

    def test_endless_iterables_are_read_as_far_as_asked(self):
        self.passes("import itertools\nassert list(itertools.islice(solution.Endless(), 3)) == [1, 1, 1]", SOURCE)

    def test_what_the_check_hands_over_keeps_its_insides(self):
        self.passes(
            """
            import collections, functools, operator, unittest.mock, weakref, contextlib, types
            from katabook.calls import Journal, Spy
            from katabook.clock import Clock
            expected = object()
            class Row:
                __slots__ = ("n", "__weakref__")
                def __init__(self): self.n = 1
                def method(self): return self.n
                @property
                def double(self): return 2 * self.n
            class MySpy(Spy):
                def offered(self): return 1
            def secret(x=expected): return expected
            @contextlib.contextmanager
            def managed(): yield
            row, spy, clock, mock, journal = Row(), Spy(5), Clock(), unittest.mock.MagicMock(), Journal()
            for thing in (spy, journal, secret, functools.partial(secret), clock):
                assert "own classes" in solution.make(thing, 1, 2), thing
            common = ["__globals__", "__code__", "__closure__", "__defaults__", "__self__", "__func__", "__wrapped__", "__builtins__", "gi_frame", "gi_code",
                      "cr_frame", "tb_frame", "f_back", "fget", "_secret"]
            for thing in (secret, row, row.method, Row, Row.double, spy, clock, mock, functools.partial(secret), functools.lru_cache(secret), operator.attrgetter("n"),
                          weakref.ref(row), weakref.WeakMethod(row.method), managed(), (x for x in [1]), [].append, types.SimpleNamespace, journal):
                for name in common[: 8 if thing is mock else None]:
                    # Of a function's code the learner's side makes up one that holds the kind of function only.
                    if type(thing) in (types.FunctionType, types.MethodType) and (name == "__code__" or type(thing) is types.MethodType and name == "__func__"):
                        assert "standins" in str(solution.get(thing, name)[1]), (thing, name)
                        continue
                    assert solution.get(thing, name) == "refused", (thing, name)
            for thing, names in (
                (functools.partial(secret), ["func", "args", "keywords"]), (functools.lru_cache(secret), ["cache_info", "cache_clear"]),
                (spy, ["calls", "reset", "journal", "last", "count", "first_arguments", "name"]), (journal, ["note", "entries", "order"]),
                (Spy, ["reset", "count"]), (MySpy(), ["reset", "calls", "journal"]), (clock, ["advance", "jump", "work", "pauses", "places", "reads", "slept"]),
                (mock, ["call_args", "mock_calls", "method_calls", "called", "reset_mock", "return_value", "side_effect", "configure_mock", "assert_called"]),
                (mock.child, ["call_count", "attach_mock"]), (managed(), ["gen", "func", "args", "kwds"]), (unittest.mock, ["MagicMock"]),
            ):
                for name in names:
                    assert solution.get(thing, name) == "refused", (thing, name)
            for thing in (row, spy, clock, Row, secret):
                assert solution.put(thing, "n", 5) == "refused"
            assert row.n == 1 and solution.slot(row, "n", 5) == "refused" and row.n == 1
            assert isinstance(solution.make(row), Row) and solution.get(row, "double") == ["got", 2] and solution.get(MySpy(), "offered")[0] == "got"
            """,
            SOURCE,
        )

    def test_probes_are_used_as_callbacks(self):
        self.passes(
            """
            import unittest.mock, datetime
            from katabook.calls import Journal, Spy
            from katabook.clock import Clock
            journal = Journal()
            a, b = Spy(5, name="a", journal=journal), Spy(raises=KeyError("b"), name="b", journal=journal)
            assert solution.call(a, 1) == 5
            expect(solution.call, b).raises(KeyError)
            assert journal.order == ["a", "b"] and a.last.args == (1,)
            clock = Clock()
            before = solution.call(clock)
            solution.call(clock.sleep, 5)
            assert clock.pauses == [5] and solution.call(clock) == before + 5
            assert solution.get(clock, "monotonic")[0] == "got" and solution.get(clock, "sleep")[1](1) is None
            mock = unittest.mock.Mock(return_value=3)
            assert solution.call(mock, 2) == 3
            mock.assert_called_once_with(2)
            solution.get(mock, "send")[1]("x")
            mock.send.assert_called_once_with("x")
            """,
            SOURCE,
        )


def frame(message):
    data = message if type(message) is bytes else json.dumps(message).encode()
    return struct.pack(">I", len(data)) + data


class Peers(unittest.TestCase):
    """Played by hand: all that the learner's side sends is in `sent`, whatever it is asked."""

    def outcome(self, *sent, use=lambda module: module.f, raw=b""):
        ours, theirs = socket.socketpair()
        with ours, theirs:
            theirs.sendall(b"".join(map(frame, sent)) + raw)
            theirs.shutdown(socket.SHUT_WR)
            try:
                return use(checker.connect(ours.fileno()))
            except BaseException as problem:
                return problem

    def asked(self, target, *question):
        """What the checker answers to one question about `target`, which was handed over."""
        ours, theirs = socket.socketpair()
        with ours, theirs:
            theirs.settimeout(10)
            theirs.sendall(frame(START) + frame(["v", 1, None, None, []]))
            module = checker.connect(ours.fileno())
            module.f
            side = checker.peer_of(module)
            theirs.recv(65536)
            handle = side.export(target)
            side._handed_over.add(id(target))
            theirs.sendall(frame(["q", 1, question[0], handle, list(question[1:]), [], None, None, []]))
            theirs.sendall(frame(["v", 2, None, None, []]))
            try:
                module.f
            except BaseException as problem:
                return type(problem).__name__
            theirs.recv(4)
            data = theirs.recv(65536)
            return self._split(data)[1]

    @staticmethod
    def _split(data):
        decoder, found, text = json.JSONDecoder(), [], data.decode("latin-1")
        while text:
            value, end = decoder.raw_decode(text)
            found.append(value)
            text = text[end + 4 :]
        return found

    def test_questions_of_no_honest_side_end_the_sitting_or_are_refused(self):
        def secret():
            return 42

        for question in (["exec"], ["op", "__subclasses__"], ["op"], ["op", 5], ["get"], ["get", 5], ["console", "", ["l", []], ["d", []]], ["isinstance"], ["name"]):
            with self.subTest(question):
                self.assertEqual(self.asked(secret, *question), "Tampered")
        for question in (["get", "__code__"], ["get", "func_globals"], ["op", "__get__", 1, 1], ["op", "__call__"], ["set", "a", 1], ["del", "a"], ["op", "__add__", 1],
                         ["copy"], ["plain"], ["op", "__setitem__", 1, 1]):  # fmt: skip
            with self.subTest(question):
                self.assertEqual(self.asked(secret, *question)[0], "x")
        self.assertEqual(self.asked(secret, "call")[:3], ["v", 1, 42])
        self.assertEqual(self.asked(secret, "dir")[2], ["l", []])
        self.assertEqual(self.asked(secret, "signature")[2], ["l", ["facts", ["l", []], ["l", []]]])

    def test_frames_cut_short_are_the_end_of_the_other_side(self):
        whole = frame(["v", 1, 5, None, []])
        for cut in range(len(whole)):
            self.assertIsInstance(self.outcome(START, raw=whole[:cut]), frames.Gone)
        self.assertEqual(self.outcome(START, raw=whole), 5)
        self.assertIsInstance(self.outcome(START, raw=b"\xff\xff\xff\xff"), frames.Tampered)

    def test_a_broken_wire_stays_broken(self):
        def use(module):
            for _ in range(3):
                try:
                    module.f
                except frames.Tampered:
                    pass
            return type(checker.peer_of(module).failure).__name__

        self.assertEqual(self.outcome(START, ["v", 7, 1, None, []], ["v", 1, 5, None, []], use=use), "Tampered")

    def test_references_to_what_does_not_exist_are_tampering(self):
        for value in (["again", 1], ["again", 77], ["again", "x"], ["back", 1], ["back", True], ["arg", 0], ["arg", -1], ["arg"], ["co"], ["co", "x"], ["o", 1, ["g", "int"]],
                      ["o", 1, ["class", 2, "ValueError", [["g", "ValueError"]], [], "", "", "x"]], {"a": 1},
                      ["o", 1, ["class", 2, "JSONDecodeError", [], [], "", "", "json.decoder"]], ["class", 1, "A", [["class", 1]], [], "", "", ""],
                      ["f", 1, ["class", 2, "f", [], [], "", "function", ""], [None, None, None]], ["#", 1], ["#", "x", ["o", 1, ["class", 2, "A", [], [], "", "", ""]]]):  # fmt: skip
            with self.subTest(value):
                self.assertIsInstance(self.outcome(START, ["v", 1, value, None, []]), frames.Tampered)

    def test_containers_are_meant_by_numbers_only_if_they_crossed(self):
        for value in (["@", 1], ["@", 0], ["@", -1], ["@", "x"], ["@", True], ["@"], ["l", [["@", 2]]], ["t", [["@", 1]]], ["u", [], 1], ["l", [["u", [], 1]]],
                      ["+", "l"], ["~", [["+", "l"]], ["@", 1]], ["~", [["=", 1, []]], 1], ["~", [["+", "t"]], 1], ["~", [["+", "u"]], 1], ["~", [], ["@", 1]],
                      ["~", [["+", "l"], ["=", 1, []], ["=", 1, []]], ["@", 1]], ["~", [["+", "l"], ["=", 1, [["@", 2]]]], ["@", 1]], ["~", [["l", []]], 1], ["~", [], 1, 1],
                      ["d", [[["t", [1]], 1]]], ["s", [["t", [1]]]], ["t", [["t", [1]], ["s", [["@", 1]]]]], ["d", [[["kt", [["l", []]]], 1]]], ["s", [1, 1]], ["l", [1], 2],
                      ["dq", [1], -1], ["dq", [1]], ["dd", [], 5], ["cn", [["a", 1, 2]]], ["e again", 5]):  # fmt: skip
            with self.subTest(value):
                self.assertIsInstance(self.outcome(START, ["v", 1, value, None, []]), frames.Tampered if value != ["e again", 5] else type(None))

    def test_news_can_only_be_of_what_both_sides_know(self):
        for news in ([], [[]], [[[1, []]], [], None], [[], [], [["folder", "/"]], 1], [[["x", []]], [], None], [[], ["x"], None], [[1], [], None], [5, [], None], [{}, [], None]):
            with self.subTest(news):
                self.assertIsInstance(self.outcome(START, ["v", 1, 5, news, []]), frames.Tampered)
        self.assertEqual(self.outcome(START, ["v", 1, 5, [[], [7], [["folder", "/"]]], []]), 5)  # states that nobody carries

    def test_a_small_message_cannot_make_a_text_or_a_comparison_without_end(self):
        laughs = ["t", [1]]
        for number in range(1, 40):
            laughs = ["t", [laughs, ["@", number]]]
        one = self.outcome(START, ["v", 1, laughs, None, []])
        other = self.outcome(START, ["v", 1, laughs, None, []])
        self.assertIsNone(compare.difference(one, other))
        self.assertIn("…", render.full(one))
        self.assertLess(len(render.brief(one)), 100)

    def test_classes_of_modules_are_taken_by_name_only_if_they_are_exceptions_or_abstract(self):
        for name, module in (("Popen", "subprocess"), ("Failed", "katabook._authoring.record"), ("system", "os"), ("Lock", "threading"), ("TestCase", "unittest.case")):
            value = ["class", 2, name, [["g", "object"]], [], "", "", module]
            found = self.outcome(START, ["v", 1, value, None, []])
            self.assertIn("Mirror", type(found).__name__, (name, found))


if __name__ == "__main__":
    unittest.main()
