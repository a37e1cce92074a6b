"""`calls` records what was called, in one order, and puts things back."""

import asyncio
import inspect
import threading
import types
import unittest

from katabook import calls
from katabook._running import context


class Clumsy:
    def __repr__(self):
        raise ValueError("no")


class CountsItsRepr:
    def __init__(self):
        self.times = 0

    def __repr__(self):
        self.times += 1
        return "counted"


class ASpy(unittest.TestCase):
    def test_it_records_arguments_by_identity_and_answers(self):
        spy, thing = calls.Spy(7, name="send"), object()
        self.assertEqual(spy(thing, to="ann"), 7)
        self.assertIs(spy.last.args[0], thing)
        self.assertEqual((spy.count, spy.last.kwargs, spy.last.returned), (1, {"to": "ann"}, 7))
        self.assertEqual((spy.last.argument("to"), spy.last.argument(3, "none")), ("ann", "none"))

    def test_any_keyword_may_be_passed_even_self(self):
        self.assertEqual(calls.Spy(side_effect=lambda **kw: kw)(self=1, name=2), {"self": 1, "name": 2})

    def test_it_raises_what_it_is_told(self):
        problem = OSError("down")
        spy = calls.Spy(raises=problem)
        with self.assertRaises(OSError) as caught:
            spy()
        self.assertIs(caught.exception, problem)
        self.assertIs(spy.last.raised, problem)

    def test_answers_may_be_listed_one_a_call(self):
        spy = calls.Spy(side_effect=[1, KeyError, 3], name="get")
        self.assertEqual(spy(), 1)
        self.assertRaises(KeyError, spy)
        self.assertEqual(spy(), 3)
        with self.assertRaisesRegex(RuntimeError, "get was called more often"):
            spy()

    def test_a_call_shows_on_one_line_as_it_was_made(self):
        spy, items = calls.Spy(name="send"), [1]
        spy(items, retries=2)
        items.append(2)
        self.assertEqual(str(spy.last), "send([1], retries=2)")
        self.assertEqual(str(spy), "1 call: send([1], retries=2)")
        self.assertEqual(str(calls.Spy(name="send")), "send was not called")

    def test_a_raising_repr_does_not_break_the_line(self):
        spy = calls.Spy(name="send")
        spy(Clumsy())
        self.assertIn("ValueError", str(spy.last))

    def test_objects_are_not_asked_for_their_repr_before_somebody_looks(self):
        spy, thing = calls.Spy(name="send"), CountsItsRepr()
        spy(thing, [thing])
        self.assertEqual(thing.times, 0)
        self.assertEqual(str(spy.last), "send(counted, [counted])")

    def test_long_lines_are_cut(self):
        spy = calls.Spy(name="send")
        for _ in range(30):
            spy("x" * 1000)
        self.assertLessEqual(len(str(spy)), 76)
        self.assertLessEqual(len(str(spy.last)), 76)

    def test_the_learners_line_and_the_thread_are_named(self):
        before, context.submission_file = context.submission_file, __file__
        self.addCleanup(setattr, context, "submission_file", before)
        spy = calls.Spy(name="send")
        worker = threading.Thread(target=lambda: spy(1), name="worker-1")
        worker.start()
        worker.join()
        self.assertEqual(spy.last.thread, "worker-1")
        self.assertIn("spy(1)", spy.last.place.source)

    def test_calls_under_way_at_once_are_counted(self):
        spy = calls.Spy(name="fetch", awaitable=True, side_effect=lambda n: asyncio.sleep(0, n))

        async def both():
            await spy(0)
            return await asyncio.gather(*(spy(n) for n in (1, 2, 3)))

        self.assertEqual(asyncio.run(both()), [1, 2, 3])
        self.assertEqual((spy.most_in_flight, spy.count), (3, 4))
        spy.reset()
        self.assertEqual((spy.most_in_flight, spy.count), (0, 0))


class AJournal(unittest.TestCase):
    def test_it_holds_one_order_over_spies_and_events(self):
        journal = calls.Journal()
        save, send = calls.Spy(name="save", journal=journal), calls.Spy(name="send", journal=journal)
        save(1)
        journal.note("commit", rows=2)
        send("ann")
        self.assertEqual(journal.order, ["save", "commit", "send"])
        self.assertEqual([e.number for e in journal.entries], [1, 2, 3])
        self.assertEqual(str(journal).split("\n"), ["   1  save(1)", "   2  commit(rows=2)", "   3  send('ann')"])
        self.assertEqual(send.last.number, 3)


class SpyingOnWhatIsThere(unittest.TestCase):
    def test_a_module_function_goes_through_and_is_put_back(self):
        module = types.SimpleNamespace(double=lambda n: 2 * n)
        original = module.double
        with calls.spy_on(module, "double") as spy:
            self.assertEqual(module.double(4), 8)
        self.assertIs(module.double, original)
        self.assertEqual((spy.count, spy.last.returned), (1, 8))

    def test_methods_keep_their_kind(self):
        class Base:
            def plain(self, n):
                return (type(self), n)

            @classmethod
            def of_class(cls, n):
                return (cls, n)

            @staticmethod
            def static(n):
                return n

        class Child(Base):
            pass

        before = dict(vars(Base))
        for name, answer, args in (("plain", (Child, 1), 2), ("of_class", (Child, 1), 2), ("static", 1, 1)):
            with self.subTest(name), calls.spy_on(Base, name) as spy:
                self.assertEqual(getattr(Child(), name)(1), answer)
                self.assertEqual(len(spy.last.args), args)
        with calls.spy_on(Child, "plain") as spy:
            Child().plain(1)
            Base().plain(1)
        self.assertEqual(spy.count, 1)
        self.assertNotIn("plain", vars(Child))
        self.assertEqual(dict(vars(Base)), before)

    def test_instances_with_and_without_a_dict_are_put_back(self):
        class Plain:
            def go(self):
                return "class"

        class Slotted:
            __slots__ = ("go",)

        plain, slotted = Plain(), Slotted()
        slotted.go = go = lambda: "slot"
        for thing, answer in ((plain, "class"), (slotted, "slot")):
            with calls.spy_on(thing, "go") as spy:
                self.assertEqual(thing.go(), answer)
            self.assertEqual(spy.count, 1)
        self.assertEqual(vars(plain), {})
        self.assertIs(slotted.go, go)

    def test_it_is_put_back_when_the_block_raises(self):
        module = types.SimpleNamespace(go=len)
        with self.assertRaises(KeyError), calls.spy_on(module, "go", instead=lambda x: 5) as spy:
            self.assertEqual(module.go([]), 5)
            raise KeyError
        self.assertIs(module.go, len)
        self.assertEqual(spy.count, 1)

    def test_a_coroutine_function_stays_one(self):
        async def fetch(n):
            return n

        module = types.SimpleNamespace(fetch=fetch)
        with calls.spy_on(module, "fetch") as spy:
            self.assertTrue(inspect.iscoroutinefunction(module.fetch))
            self.assertEqual(asyncio.run(module.fetch(3)), 3)
        self.assertEqual((spy.count, spy.last.returned), (1, 3))

    def test_what_is_missing_or_not_callable_is_refused(self):
        with self.assertRaises(AttributeError), calls.spy_on(types.SimpleNamespace(), "gone"):
            pass
        with self.assertRaisesRegex(TypeError, "not callable"), calls.spy_on(types.SimpleNamespace(n=1), "n"):
            pass


if __name__ == "__main__":
    unittest.main()
