"""Bytes that `katabook.memory` measures, and how they grow."""

import tracemalloc
import unittest

from memory_observing import Observed

from katabook import memory


class Bytes(Observed):
    def test_peak_sees_what_is_gone_at_the_end(self):
        def wasteful():
            return len(bytearray(1_000_000))

        usage = memory.measure(wasteful)
        self.assertEqual(usage.result, 1_000_000)
        self.assertGreater(usage.peak, 1_000_000)
        self.assertLess(usage.peak, 1_010_000)
        self.assertLess(usage.retained, 10_000)

    def test_retained_counts_the_result_and_no_cycles(self):
        def littering():
            for _ in range(100):
                cycle = [bytearray(1000)]
                cycle.append(cycle)
            return bytearray(50_000)

        kept = memory.retained(littering)
        self.assertGreater(kept, 50_000)
        self.assertLess(kept, 60_000)

    def test_lazy_results_are_weighed_while_they_are_consumed(self):
        def lines(n):
            everything = [str(i) for i in range(n)]
            yield from everything

        self.assertLess(memory.peak(lines, 10_000), 5_000)
        self.assertGreater(memory.peak(lines, 10_000, consume=memory.exhaust), 100_000)

    def test_keyword_arguments_reach_the_function(self):
        self.assertEqual(memory.measure(dict, a=1).result, {"a": 1})

    def test_the_exception_comes_through_and_tracing_stops(self):
        error = KeyError("x")

        def failing():
            raise error

        with self.assertRaises(KeyError) as caught:
            memory.peak(failing)
        self.assertIs(caught.exception, error)
        self.assertFalse(tracemalloc.is_tracing())
        memory.peak(len, "and measuring works again")

    def test_tracing_that_was_on_stays_on(self):
        tracemalloc.start()
        self.addCleanup(tracemalloc.stop)
        memory.peak(len, "")
        self.assertTrue(tracemalloc.is_tracing())

    def test_nesting_is_refused(self):
        with self.assertRaisesRegex(RuntimeError, "nested"):
            memory.peak(memory.peak, len, "")

    def test_human_units(self):
        shown = [memory.human(n) for n in (0, 512, 1536, 200 * 1024, 3 * 1024**2, -2048)]
        self.assertEqual(shown, ["0 B", "512 B", "1.5 KiB", "200 KiB", "3.0 MiB", "-2.0 KiB"])


class Growing(unittest.TestCase):
    SIZES = (100, 1_000, 10_000)

    def order(self, rule, sizes=SIZES):
        return memory.growth({n: int(rule(n)) for n in sizes}).order

    def test_orders(self):
        self.assertEqual(self.order(lambda n: 5_000 + n % 7), "flat")
        self.assertEqual(self.order(lambda n: 50_000 + 8 * n), "linear")
        self.assertEqual(self.order(lambda n: 8 * n * n.bit_length()), "linear")
        self.assertEqual(self.order(lambda n: 3_000 + n * n), "quadratic")
        self.assertEqual(self.order(lambda n: n**3), "steeper than quadratic")
        self.assertEqual(self.order(lambda n: 500 * n**0.5), "slower than linear")

    def test_orders_of_two_points(self):
        for rule, order in (
            (lambda n: 9_000, "flat"),
            (lambda n: 64 * n, "linear"),
            (lambda n: n * n, "quadratic"),
        ):
            self.assertEqual(self.order(rule, (1_000, 10_000)), order)

    def test_sizes_close_together_are_enough(self):
        self.assertEqual(self.order(lambda n: 9_000 + 80 * n, (100, 200, 400)), "linear")

    def test_real_lists_and_real_streams(self):
        def listed(n):
            return sum([i for i in range(n)])

        def streamed(n):
            return sum(i for i in range(n))

        streamed(1)
        for function, order in ((listed, "linear"), (streamed, "flat")):
            points = {n: memory.peak(function, n) for n in (1_000, 10_000, 100_000)}
            self.assertEqual(memory.growth(points).order, order)

    def test_shrinking_is_not_growing(self):
        self.assertEqual(self.order(lambda n: 10**8 / n), "slower than linear")

    def test_words(self):
        shown = str(memory.growth({1_000: 2048, 100: 2048}))
        self.assertEqual(shown, "flat: 100 → 2.0 KiB · 1,000 → 2.0 KiB")

    def test_one_size_is_refused(self):
        with self.assertRaises(ValueError):
            memory.growth({10: 1})


if __name__ == "__main__":
    unittest.main()
