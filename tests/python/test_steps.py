"""katabook.steps: counts repeat exactly, and growth gets its right name."""

import asyncio
import math
import random
import sys
import threading
import unittest

from katabook import steps
from katabook._running import context


def add_all(numbers):
    total = 0
    for number in numbers:
        total += number
    return total


def pairs(numbers):
    found = 0
    for a in range(len(numbers)):
        for b in range(a):
            found += numbers[a] == numbers[b]
    return found


def insertion_sort(numbers):
    for position in range(1, len(numbers)):
        while position and numbers[position - 1] > numbers[position]:
            numbers[position - 1], numbers[position] = numbers[position], numbers[position - 1]
            position -= 1


def merge_sort(numbers):
    if len(numbers) < 2:
        return numbers
    middle = len(numbers) // 2
    left, right = merge_sort(numbers[:middle]), merge_sort(numbers[middle:])
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]


def find(numbers, wanted):
    low, high = 0, len(numbers)
    while low < high:
        middle = (low + high) // 2
        if numbers[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    return low


def first(numbers):
    return numbers[0]


def numbers_up_to(n):
    yield from range(n)


def squares(n):
    for i in range(n):
        yield i * i


async def aloop(n):
    for i in range(n):
        await anothing()
    return n


async def anothing():
    pass


async def asquares(n):
    for i in range(n):
        yield i * i


async def waits():
    await asyncio.sleep(0)
    return "awake"


def fails():
    raise KeyError("x")


def starts_a_thread():
    worker = threading.Thread(target=add_all, args=([1] * 1000,))
    worker.start()
    worker.join()


def shuffled(n):
    return random.Random(n).sample(range(n), n)


class StepsCase(unittest.TestCase):
    def setUp(self):
        self.addCleanup(setattr, context, "submission_file", context.submission_file)
        context.submission_file = __file__


class Counting(StepsCase):
    def test_the_count_is_the_same_every_time_even_when_specialised(self):
        numbers = list(range(50))
        before = steps.count(add_all, numbers)
        for _ in range(3000):
            add_all(numbers)
        self.assertEqual({steps.count(add_all, numbers) for _ in range(100)}, {before})

    def test_each_further_item_costs_the_same(self):
        costs = [steps.count(add_all, [1] * n) for n in range(5)]
        differences = {b - a for a, b in zip(costs, costs[1:])}
        self.assertEqual(len(differences), 1)
        self.assertGreater(differences.pop(), 3)

    def test_only_the_learners_frames_count_by_default(self):
        self.assertEqual(steps.count(textwrap_dedent, "  x"), steps.count(textwrap_dedent, "  x" * 50))
        self.assertGreater(
            steps.count(textwrap_dedent, "  x\n" * 50, frames="all"), steps.count(textwrap_dedent, "  x\n" * 50)
        )

    def test_another_file_can_count_as_the_learners(self):
        context.submission_file = "elsewhere.py"
        self.assertEqual(steps.count(add_all, [1]), 0)
        self.assertGreater(steps.count(add_all, [1], files=[__file__]), 0)

    def test_a_profile_says_which_function_did_the_work_and_what_came_out(self):
        found = steps.profile(merge_sort, [3, 1, 2])
        self.assertEqual(found.result, [1, 2, 3])
        self.assertEqual(list(found.by_function), ["merge_sort"])
        self.assertEqual(found.total, found.by_function["merge_sort"])
        self.assertEqual(str(found), f"{found.total} steps")

    def test_generators_cost_nothing_until_consumed(self):
        unstarted = steps.count(squares, 100)
        self.assertLess(unstarted, 10)
        growth = steps.measure(squares, lambda n: n, consume=True)
        self.assertEqual(growth.order, "linear")
        self.assertEqual(steps.profile(squares, 4, consume=list).result, [0, 1, 4, 9])

    def test_coroutines_and_async_generators_are_driven(self):
        self.assertEqual(steps.profile(aloop, 5, consume=True).result, 5)
        self.assertEqual(steps.measure(aloop, lambda n: n, consume=True).order, "linear")
        self.assertEqual(steps.measure(asquares, lambda n: n, consume=True).order, "linear")

    def test_a_coroutine_that_needs_a_loop_says_so_and_runs_with_one(self):
        async def sleeps():
            await asyncio.get_running_loop().create_future()

        with self.assertRaisesRegex(RuntimeError, "asyncio.run|no running event loop"):
            steps.count(sleeps, consume=True)
        self.assertEqual(steps.profile(waits, consume=asyncio.run).result, "awake")

    def test_exceptions_pass_through_and_nothing_stays_installed(self):
        trace = sys.gettrace()
        for _ in range(3):
            with self.assertRaisesRegex(KeyError, "x"):
                steps.count(fails)
        self.assertIs(sys.gettrace(), trace)
        if hasattr(sys, "monitoring"):
            self.assertEqual([sys.monitoring.get_tool(tool) for tool in (3, 4)], [None, None])
        self.assertGreater(steps.count(first, [1]), 0)

    def test_other_threads_are_not_counted(self):
        self.assertLess(steps.count(starts_a_thread), 100)

    def test_counts_cannot_be_nested(self):
        with self.assertRaisesRegex(RuntimeError, "already"):
            steps.count(lambda: steps.count(first, [1]))

    def test_unknown_frames_are_refused(self):
        with self.assertRaises(ValueError):
            steps.count(first, [1], frames="mine")


def textwrap_dedent(text):
    import textwrap

    return textwrap.dedent(text)


class Measuring(StepsCase):
    def order(self, f, make_args, sizes=(10, 100, 1000)):
        return steps.measure(f, make_args, sizes).order

    def test_known_algorithms_get_their_order(self):
        self.assertEqual(self.order(first, lambda n: list(range(n))), "constant")
        self.assertEqual(self.order(find, lambda n: (list(range(n)), n // 3), (10, 100, 1000, 10000)), "logarithmic")
        self.assertEqual(self.order(add_all, lambda n: list(range(n))), "linear")
        self.assertEqual(self.order(merge_sort, shuffled), "linearithmic")
        self.assertEqual(self.order(pairs, shuffled, (10, 40, 160)), "quadratic")

    def test_random_input_does_not_hide_a_quadratic_algorithm(self):
        self.assertEqual(self.order(insertion_sort, shuffled, (10, 50, 150)), "quadratic")

    def test_arguments_are_made_outside_the_count(self):
        made = steps.measure(first, lambda n: [add_all(range(n))], (10, 100, 1000))
        self.assertEqual(made.order, "constant")


class Growing(unittest.TestCase):
    def order(self, f, sizes=(10, 100, 1000)):
        return steps.growth({n: int(f(n)) for n in sizes}).order

    def test_pure_shapes(self):
        self.assertEqual(self.order(lambda n: 42), "constant")
        self.assertEqual(self.order(lambda n: 20 + 8 * math.log2(n)), "logarithmic")
        self.assertEqual(self.order(lambda n: 30 + 7 * n), "linear")
        self.assertEqual(self.order(lambda n: 30 + 5 * n * math.log2(n)), "linearithmic")
        self.assertEqual(self.order(lambda n: 5 + 3 * n + 2 * n * n), "quadratic")
        self.assertEqual(self.order(lambda n: n**3), "worse than quadratic")
        self.assertEqual(self.order(lambda n: 3 * 2**n, (4, 8, 16)), "worse than quadratic")

    def test_a_large_fixed_part_does_not_hide_the_growth(self):
        self.assertEqual(self.order(lambda n: 500 + 7 * n), "linear")
        self.assertEqual(self.order(lambda n: 500 + 7 * n, (10, 20, 40)), "linear")

    def test_a_large_linear_part_does_not_hide_a_square(self):
        self.assertEqual(self.order(lambda n: 30 * n + 2 * n * n, (5, 10, 40)), "quadratic")

    def test_a_little_noise_changes_nothing(self):
        self.assertEqual(self.order(lambda n: 9 * n * (1 + 0.05 * math.sin(n)), (10, 100, 1000, 5000)), "linear")
        self.assertEqual(self.order(lambda n: 100 + n % 7), "constant")

    def test_orders_can_be_compared(self):
        linear = steps.growth({10: 10, 100: 100, 1000: 1000})
        self.assertTrue(linear.at_most("linear") and linear.at_most("quadratic"))
        self.assertFalse(linear.at_most("logarithmic"))
        self.assertEqual(linear.exponent, 1.0)
        with self.assertRaises(ValueError):
            linear.at_most("cubic")

    def test_words_and_series(self):
        linear = steps.growth({1000: 3000, 10: 30, 100: 300})
        self.assertEqual(str(linear), "linear: 10 → 30 · 100 → 300 · 1,000 → 3,000")
        self.assertEqual(linear.words, "grows in proportion to the size: 100 times the size takes 100 times the steps")
        flat = steps.growth({1: 5, 10: 5, 100: 5})
        self.assertEqual(flat.words, "does not depend on the size: 100 times the size takes the same steps")

    def test_too_little_data_is_refused(self):
        for counts in ({1: 1, 2: 2}, {0: 1, 1: 2, 2: 3}):
            with self.assertRaises(ValueError):
                steps.growth(counts)

    def test_counts_of_zero_are_no_problem(self):
        self.assertEqual(steps.growth({1: 0, 10: 0, 100: 0}).order, "constant")


if __name__ == "__main__":
    unittest.main()
