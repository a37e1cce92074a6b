"""`counting` counts what is done, and its values answer like the real ones."""

import asyncio
import bisect
import copy
import functools
import operator
import pickle
import random
import unittest

from katabook import counting
from katabook.counting import Counted, CountedList, Pulls, Tally


class Invoice:
    def __init__(self, total):
        self.total = total

    def doubled(self):
        return 2 * self.total


class OneValue(unittest.TestCase):
    def setUp(self):
        self.tally = Tally()

    def test_comparisons_are_counted_by_kind(self):
        a, b = counting.counted([1, 2], self.tally)
        self.assertEqual([a == b, a != b, a < b, a <= b, a > b, a >= b], [False, True, True, True, False, False])
        self.assertEqual((self.tally.comparisons, self.tally["=="], self.tally["<"]), (6, 1, 1))

    def test_bare_values_may_stand_on_either_side(self):
        a = Counted(1, self.tally)
        self.assertTrue(a == 1 and 1 == a and a < 2 and 2 > a)
        self.assertEqual(self.tally.comparisons, 4)
        self.assertRaises(TypeError, operator.lt, a, "text")

    def test_identity_costs_nothing(self):
        a = Counted(1, self.tally)
        self.assertTrue(a is a and a in [a])
        self.assertEqual(self.tally.total, 0)

    def test_hashing_is_counted_and_finds_the_bare_value(self):
        a = Counted("key", self.tally)
        self.assertEqual({"key": 1}[a], 1)
        self.assertEqual((self.tally.hashes, self.tally["=="]), (1, 1))

    def test_sorting_and_searching_answer_as_usual(self):
        numbers = random.Random(1).sample(range(1000), 100)
        values = counting.counted(numbers, self.tally)
        self.assertEqual([counting.bare(v) for v in sorted(values)], sorted(numbers))
        self.assertEqual(self.tally.total, self.tally["<"])
        self.assertTrue(99 <= self.tally["<"] <= 700)

    def test_attribute_reads_are_counted_by_name(self):
        invoice = Counted(Invoice(5), self.tally)
        self.assertEqual((invoice.total, invoice.doubled(), invoice.total), (5, 10, 5))
        self.assertEqual((self.tally.reads, self.tally["read total"], self.tally["read doubled"]), (3, 2, 1))
        self.assertRaises(AttributeError, lambda: invoice.nothing)
        invoice.total = 7
        self.assertEqual((counting.bare(invoice).total, self.tally["write total"]), (7, 1))

    def test_every_kind_of_copy_is_counted_and_shares_the_tally(self):
        value = Counted([1], self.tally)
        copies = [copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))]
        self.assertEqual(self.tally.as_dict(), {"copy": 1, "deepcopy": 1, "pickle": 1})
        self.assertEqual(self.tally.copies, 3)
        self.assertTrue(all(counting.tally_of(c) is self.tally for c in copies))
        self.assertIs(counting.bare(copies[0]), counting.bare(value))
        self.assertIsNot(counting.bare(copies[1]), counting.bare(value))

    def test_becoming_text_is_counted(self):
        value = Counted(3, self.tally)
        self.assertEqual((str(value), repr(value), f"{value:>3}", bool(value)), ("3", "3", "  3", True))
        self.assertEqual(self.tally.as_dict(), {"str": 1, "repr": 1, "format": 1, "bool": 1})

    def test_a_raising_comparison_is_counted_and_comes_through(self):
        class Hostile:
            def __eq__(self, other):
                raise ValueError("no")

        self.assertRaises(ValueError, lambda: Counted(Hostile(), self.tally) == 1)
        self.assertEqual(self.tally["=="], 1)

    def test_total_ordering_and_cmp_to_key_see_the_comparisons(self):
        values = counting.counted([2, 1], self.tally)
        sorted(values, key=functools.cmp_to_key(lambda a, b: (a > b) - (a < b)))
        self.assertEqual((self.tally[">"], self.tally["<"]), (1, 1))

    def test_a_tally_reads_as_one_line(self):
        a = Counted(1, self.tally)
        self.assertEqual(str(self.tally), "nothing counted")
        a == 1, a == 2, hash(a)
        self.assertEqual(str(self.tally), "2 x ==, 1 x hash")
        self.tally.reset()
        self.assertEqual(self.tally.total, 0)


class AList(unittest.TestCase):
    def counts(self, act, items=(0, 1, 2, 3, 4)):
        values = CountedList(items)
        act(values)
        return values.tally.as_dict()

    def test_inserts_and_deletes_count_what_has_to_move(self):
        acts = {
            "insert in front": (lambda v: v.insert(0, 9), {"insert": 1, "move": 5}),
            "insert at the end": (lambda v: v.insert(5, 9), {"insert": 1}),
            "insert before the last": (lambda v: v.insert(-1, 9), {"insert": 1, "move": 1}),
            "insert beyond": (lambda v: v.insert(99, 9), {"insert": 1}),
            "append": (lambda v: v.append(9), {"append": 1}),
            "pop the last": (lambda v: v.pop(), {"delete": 1}),
            "pop the first": (lambda v: v.pop(0), {"delete": 1, "move": 4}),
            "del": (lambda v: operator.delitem(v, 1), {"delete": 1, "move": 3}),
            "del a slice": (lambda v: operator.delitem(v, slice(0, 2)), {"delete": 2, "move": 3}),
            "remove": (lambda v: v.remove(1), {"search": 1, "read": 2, "delete": 1, "move": 3}),
            "extend": (lambda v: v.extend([1, 2]), {"extend": 1, "write": 2}),
            "clear": (lambda v: v.clear(), {"delete": 5}),
            "reverse": (lambda v: v.reverse(), {"move": 5}),
        }
        for name, (act, expected) in acts.items():
            with self.subTest(name):
                self.assertEqual(self.counts(act), expected)

    def test_reads_are_counted_item_by_item(self):
        acts = {
            "index": (lambda v: v[2], {"read": 1}),
            "slice": (lambda v: v[1:3], {"slice": 1, "read": 2}),
            "for": (lambda v: [x for x in v], {"read": 5}),
            "list": (list, {"read": 5}),
            "sum": (sum, {"read": 5}),
            "sorted": (sorted, {"read": 5}),
            "reversed": (lambda v: list(reversed(v)), {"read": 5}),
            "in": (lambda v: 1 in v, {"search": 1, "read": 2}),
            "not in": (lambda v: 9 in v, {"search": 1, "read": 5}),
            "count": (lambda v: v.count(1), {"search": 1, "read": 5}),
            "copy": (lambda v: v.copy(), {"copy": 1, "read": 5}),
            "+": (lambda v: v + [1], {"concatenate": 1, "read": 5}),
            "bisect": (lambda v: bisect.bisect_left(v, 3), {"read": 3}),
        }
        for name, (act, expected) in acts.items():
            with self.subTest(name):
                self.assertEqual(self.counts(act), expected)

    def test_it_behaves_like_a_list(self):
        plain, counted, randomly = [], CountedList(), random.Random(7)
        acts = [
            lambda v, n: v.append(n),
            lambda v, n: v.insert(n - 5, n),
            lambda v, n: v.pop(n % len(v) - len(v)) if v else None,
            lambda v, n: v.__setitem__(slice(n % 4, n % 4 + 2), [n, n, n]),
            lambda v, n: v.__delitem__(slice(n % 3, None, 3)),
            lambda v, n: v.extend(range(n % 5)),
            lambda v, n: v.index(n) if n in v else None,
            lambda v, n: v.remove(n) if n in v else None,
            lambda v, n: v.count(n),
            lambda v, n: v[n % 3 :: 2],
            lambda v, n: list(reversed(v)),
            lambda v, n: v + [n],
            lambda v, n: v * 2,
        ]
        for _ in range(2000):
            act, n = randomly.choice(acts), randomly.randrange(12)
            self.assertEqual(act(plain, n), act(counted, n))
            self.assertEqual(plain, list(counted))

    def test_copies_are_plain_lists_and_counted(self):
        values = CountedList([[1]])
        copies = [copy.copy(values), copy.deepcopy(values), pickle.loads(pickle.dumps(values)), values[:]]
        self.assertEqual([(type(c), c) for c in copies], [(list, [[1]])] * 4)
        self.assertEqual(values.tally.copies, 3)
        self.assertIsNot(copies[1][0], copies[0][0])

    def test_errors_are_those_of_a_list(self):
        for values in [], CountedList():
            self.assertRaisesRegex(IndexError, "pop from empty list", values.pop)
            self.assertRaisesRegex(ValueError, r"x not in list", values.remove, 1)
            self.assertRaises(ValueError, values.index, 1)
            self.assertRaises(IndexError, lambda: values[0])
            self.assertRaises(IndexError, operator.delitem, values, 0)

    def test_adding_in_place_keeps_the_object(self):
        values = same = counting.counted_list([1])
        values += [2]
        self.assertIs(values, same)
        self.assertEqual(values.tally.as_dict(), {"extend": 1, "write": 1})


class AnIterator(unittest.TestCase):
    def test_what_is_taken_is_counted(self):
        pulls = Pulls(range(10))
        self.assertEqual([next(pulls), next(pulls)], [0, 1])
        self.assertEqual((pulls.pulled, pulls.exhausted), (2, False))
        self.assertEqual(list(pulls), list(range(2, 10)))
        self.assertEqual((pulls.pulled, pulls.asked, pulls.exhausted), (10, 11, True))
        self.assertEqual(str(pulls), "10 pulled, exhausted")

    def test_the_trap_springs_at_the_item_too_many(self):
        pulls = Pulls(range(10), trap_after=2)
        self.assertEqual([next(pulls), next(pulls), pulls.sprung], [0, 1, False])
        self.assertRaises(counting.TooManyPulls, next, pulls)
        self.assertTrue(pulls.sprung)
        problem = KeyError("mine")
        with self.assertRaises(KeyError) as caught:
            next(Pulls([1], trap_after=0, error=problem))
        self.assertIs(caught.exception, problem)

    def test_a_generator_that_delegates_closes_it(self):
        source = (n for n in range(3))
        pulls = Pulls(source)

        def delegate():
            yield from pulls

        consumer = delegate()
        next(consumer)
        consumer.close()
        self.assertTrue(pulls.closed)
        self.assertEqual((list(pulls), list(source)), ([], []))

    def test_each_pull_may_be_heard(self):
        heard = []
        list(Pulls("ab", on_pull=heard.append))
        self.assertEqual(heard, [1, 2])

    def test_the_sources_exception_comes_through(self):
        pulls = Pulls(1 // n for n in (1, 0))
        next(pulls)
        self.assertRaises(ZeroDivisionError, next, pulls)
        self.assertEqual(pulls.pulled, 1)

    def test_async_iteration_is_counted_too(self):
        async def numbers():
            for n in range(5):
                yield n

        async def take(pulls, how_many):
            taken = []
            async for n in pulls:
                taken.append(n)
                if len(taken) == how_many:
                    break
            await pulls.aclose()
            return taken

        for source in range(5), numbers():
            pulls = counting.AsyncPulls(source)
            self.assertEqual(asyncio.run(take(pulls, 2)), [0, 1])
            self.assertEqual((pulls.pulled, pulls.closed, pulls.exhausted), (2, True, False))
        pulls = counting.AsyncPulls(range(3))
        self.assertEqual(asyncio.run(take(pulls, 9)), [0, 1, 2])
        self.assertTrue(pulls.exhausted)


if __name__ == "__main__":
    unittest.main()
