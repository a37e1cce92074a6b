"""`faults` fails where it is told to, and loses and doubles messages in every way."""

import asyncio
import unittest

from katabook import calls, faults


class ADependencyThatFails(unittest.TestCase):
    def test_the_chosen_calls_fail_and_the_others_go_through(self):
        flaky = faults.FailOn({1, 3}, TimeoutError, lambda n: 2 * n, name="fetch")
        self.assertRaisesRegex(TimeoutError, r"fetch failed on purpose \(call 1\)", flaky, 1)
        self.assertEqual(flaky(2), 4)
        self.assertRaises(TimeoutError, flaky, 3)
        self.assertEqual((flaky.calls, flaky.failures), (3, [1, 3]))
        self.assertEqual(str(flaky), "fetch: called 3 times, failed: 1, 3")

    def test_an_instance_is_raised_as_it_is(self):
        problem = OSError("down")
        with self.assertRaises(OSError) as caught:
            faults.FailOn(1, problem)()
        self.assertIs(caught.exception, problem)

    def test_a_rule_may_choose(self):
        flaky = faults.FailOn(lambda n: n % 2 == 0)
        flaky()
        self.assertRaises(ConnectionError, flaky)

    def test_it_may_fail_after_the_effect(self):
        done = []
        flaky = faults.FailOn(1, TimeoutError, done.append, after_effect=True)
        self.assertRaises(TimeoutError, flaky, "charged")
        self.assertEqual(done, ["charged"])

    def test_the_first_calls_fail(self):
        flaky = faults.fail_first(2, OSError, lambda: "at last")
        self.assertRaises(OSError, flaky)
        self.assertRaises(OSError, flaky)
        self.assertEqual((flaky(), flaky()), ("at last", "at last"))

    def test_a_coroutine_function_fails_when_awaited(self):
        async def fetch():
            return "page"

        flaky = faults.fail_first(1, OSError, fetch)
        first = flaky()
        self.assertRaises(OSError, asyncio.run, first)
        self.assertEqual(asyncio.run(flaky()), "page")

    def test_a_spy_may_watch_it(self):
        spy = calls.Spy(side_effect=faults.FailOn(2, OSError), name="send")
        spy(1)
        self.assertRaises(OSError, spy, 2)
        self.assertEqual([c.raised is None for c in spy.calls], [True, False])


class Deliveries(unittest.TestCase):
    def test_a_plan_is_followed_with_fresh_copies(self):
        message = {"id": 1}
        delivery = faults.Delivery([message, {"id": 2}, {"id": 3}], (1, 0, 0))
        got = list(delivery)
        self.assertEqual(got, [{"id": 2}, {"id": 1}, {"id": 1}])
        self.assertFalse(any(m is message for m in got) or got[1] is got[2])
        self.assertEqual((delivery.lost, delivery.duplicated, delivery.reordered), ([2], [0], True))
        self.assertEqual(str(delivery), "arrives 2 1 1 (lost 3; twice 1; reordered)")
        self.assertIs(next(iter(faults.Delivery([message], (0,), copies=False))), message)

    def test_the_handlers_answers_come_back_and_its_exception_comes_through(self):
        delivery = faults.Delivery("ab", (0, 1, 0))
        self.assertEqual(delivery.to(str.upper), ["A", "B", "A"])
        self.assertRaises(AttributeError, delivery.to, lambda m: m.nothing)

    def test_all_deliveries_are_enumerated_once_undisturbed_first(self):
        plans = [d.plan for d in faults.deliveries("ab", duplicated=1, lost=1)]
        expected = {(0, 1), (1, 0)} | {(0,), (1,), (0, 0), (1, 1)}
        expected |= {(0, 0, 1), (0, 1, 0), (1, 0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 0)}
        self.assertEqual(plans[0], (0, 1))
        self.assertEqual((len(plans), set(plans)), (len(expected), expected))

    def test_without_reordering_only_duplicates_come_late(self):
        plans = {d.plan for d in faults.deliveries("abc", duplicated=1, reordered=False)}
        late = {(0, 0, 1, 2), (0, 1, 0, 2), (0, 1, 2, 0), (0, 1, 1, 2), (0, 1, 2, 1), (0, 1, 2, 2)}
        self.assertEqual(plans, {(0, 1, 2)} | late)

    def test_the_number_named_in_the_documentation_is_right(self):
        self.assertEqual(len(faults.deliveries("abcde", duplicated=1)), 1920)

    def test_too_many_are_refused(self):
        self.assertRaisesRegex(ValueError, "more than 100", faults.deliveries, "abcde", at_most=100)


if __name__ == "__main__":
    unittest.main()
