"""`clock` moves only by hand, reaches the learner's names, and is gone afterwards."""

import datetime
import sys
import time
import types
import unittest
import warnings

from katabook import clock
from katabook._running import context

UTC = datetime.timezone.utc

LEARNER = '''
import time
import datetime as dt
from datetime import datetime, date
from time import monotonic, sleep
from dataclasses import dataclass

def retry(*, sleep=sleep, clock=time.monotonic):
    before = clock()
    sleep(2)
    return clock() - before

def stamp(now=datetime.now):
    return datetime.now(), date.today(), dt.datetime.now(dt.timezone.utc)

def closing(read):
    def inner():
        return read()
    return inner

measured = closing(time.perf_counter)

@dataclass
class Limiter:
    clock: object = time.monotonic
    read = time.time

    def wait(self, pause=time.sleep):
        pause(3)
        return self.clock(), self.read()
'''


def learner_module(test: unittest.TestCase) -> types.ModuleType:
    module = types.ModuleType("learner_clock")
    module.__file__ = "<learner_clock>"
    sys.modules[module.__name__] = module
    before, context.submission_file = context.submission_file, module.__file__
    test.addCleanup(setattr, context, "submission_file", before)
    test.addCleanup(sys.modules.pop, module.__name__)
    exec(compile(LEARNER, module.__file__, "exec"), vars(module))
    return module


class AClock(unittest.TestCase):
    def test_it_moves_only_when_told(self):
        c = clock.Clock(100)
        self.assertEqual((c(), c(), c.monotonic()), (100.0, 100.0, 1000.0))
        c.advance(2.5)
        self.assertEqual((c(), c.monotonic(), c.elapsed), (102.5, 1002.5, 2.5))

    def test_ten_times_a_tenth_is_one(self):
        c = clock.Clock(0)
        for _ in range(10):
            c.sleep(0.1)
        self.assertEqual((c(), c.elapsed, c.slept), (1.0, 1.0, 1.0))
        self.assertEqual(c.pauses, [0.1] * 10)

    def test_the_wall_clock_may_jump_while_time_goes_on(self):
        c = clock.Clock(100)
        c.jump(-50)
        self.assertEqual((c(), c.monotonic(), c.elapsed), (50.0, 1000.0, 0.0))

    def test_only_work_takes_processor_time(self):
        c = clock.Clock(0)
        c.sleep(5)
        c.work(2)
        self.assertEqual((c.cpu(), c.elapsed, c.cpu_ns()), (2.0, 7.0, 2_000_000_000))

    def test_time_does_not_pass_backwards(self):
        with self.assertRaises(ValueError):
            clock.Clock().sleep(-1)
        with self.assertRaises(ValueError):
            clock.Clock().advance(-1)

    def test_a_tick_moves_it_at_each_reading(self):
        c = clock.Clock(0, tick=0.5)
        self.assertEqual([c(), c(), c()], [0.0, 0.5, 1.0])

    def test_it_starts_at_a_datetime_too(self):
        start = datetime.datetime(2024, 2, 28, 23, 59, 30, tzinfo=UTC)
        self.assertEqual(clock.Clock(start).datetime(), start)
        self.assertEqual(clock.Clock().datetime(), start)

    def test_something_may_happen_after_a_pause(self):
        heard = []
        clock.Clock(on_sleep=heard.append).sleep(3)
        self.assertEqual(heard, [3])

    def test_waiting_without_sleeping_is_told_apart_from_a_hang(self):
        c = clock.Clock(0)

        def spin():
            while c.monotonic() < 2000:
                pass

        self.assertRaises(clock.BusyWaiting, spin)

    def test_it_shows_what_passed(self):
        c = clock.Clock()
        c.sleep(0.1)
        c.sleep(0.2)
        self.assertEqual(str(c), "0.3 s passed, pauses: 0.1, 0.2")


class AFrozenProcess(unittest.TestCase):
    def setUp(self):
        self.originals = {name: getattr(time, name) for name in dir(time)}
        self.classes = datetime.datetime, datetime.date

    def tearDown(self):
        self.assertEqual({name: getattr(time, name) for name in dir(time)}, self.originals)
        self.assertIs(datetime.datetime, self.classes[0])
        self.assertIs(datetime.date, self.classes[1])

    def test_every_time_function_reads_the_clock(self):
        with clock.frozen(1_000_000) as c:
            first = [time.time(), time.time_ns(), time.monotonic(), time.perf_counter_ns(), time.process_time()]
            time.sleep(2)
            self.assertEqual(first, [1e6, 10**15, 1000.0, 10**12, 0.0])
            self.assertEqual((time.time(), time.monotonic(), time.process_time()), (1_000_002.0, 1002.0, 0.0))
            self.assertEqual(time.clock_gettime(time.CLOCK_REALTIME), 1_000_002.0)
            self.assertEqual(time.clock_gettime_ns(time.CLOCK_MONOTONIC), 1002 * 10**9)
            self.assertEqual((time.gmtime()[:6], time.localtime()[:6]), ((1970, 1, 12, 13, 46, 42),) * 2)
            self.assertEqual(time.strftime("%Y-%m-%d"), "1970-01-12")
            self.assertEqual(time.gmtime(0)[0], 1970)
            self.assertEqual(time.ctime(), "Mon Jan 12 13:46:42 1970")
        self.assertEqual(c.pauses, [2])

    def test_datetimes_are_plain_and_follow_the_clock_and_the_zone(self):
        zone = datetime.timezone(datetime.timedelta(hours=2))
        real_datetime, real_date = datetime.datetime, datetime.date
        with clock.frozen(real_datetime(2024, 2, 28, 23, 30, tzinfo=UTC), local=zone):
            now = datetime.datetime.now()
            self.assertIs(type(now), real_datetime)
            self.assertEqual(now, real_datetime(2024, 2, 29, 1, 30))
            self.assertEqual(datetime.datetime.now(UTC), real_datetime(2024, 2, 28, 23, 30, tzinfo=UTC))
            self.assertEqual((datetime.date.today(), type(datetime.date.today())), (real_date(2024, 2, 29), real_date))
            self.assertEqual(datetime.datetime.today(), now)
            self.assertEqual(datetime.datetime.fromtimestamp(0), real_datetime(1970, 1, 1, 2))
            self.assertEqual(time.localtime().tm_hour, 1)
            self.assertEqual(time.localtime().tm_gmtoff, 7200)

    def test_the_stand_ins_answer_like_the_classes(self):
        real_datetime, real_date = datetime.datetime, datetime.date
        with clock.frozen():
            made = datetime.datetime(2024, 1, 2, 3)
            parsed = datetime.datetime.strptime("2024-01-02", "%Y-%m-%d")
            read = datetime.datetime.fromisoformat("2024-01-02")
            self.assertEqual({type(made), type(parsed), type(read)}, {real_datetime})
            self.assertIs(type(datetime.date(2024, 1, 2)), real_date)
            self.assertIsInstance(made, datetime.datetime)
            self.assertIsInstance(made, datetime.date)
            self.assertNotIsInstance(real_date(2024, 1, 1), datetime.datetime)
            self.assertNotIsInstance("text", datetime.date)
            self.assertTrue(issubclass(real_datetime, datetime.datetime))
            self.assertTrue(type(made) == datetime.datetime)

            class Mine(datetime.datetime):
                pass

            self.assertIs(type(Mine.now()), Mine)
            self.assertIsInstance(Mine(2024, 1, 1), Mine)
            self.assertNotIsInstance(made, Mine)

    def test_utcnow_warns_where_python_does(self):
        with clock.frozen(0), warnings.catch_warnings(record=True) as heard:
            warnings.simplefilter("always")
            self.assertEqual(datetime.datetime.utcnow().year, 1970)
        self.assertEqual([w.category for w in heard], [DeprecationWarning] if sys.version_info >= (3, 12) else [])

    def test_names_that_the_learner_copied_are_reached_and_given_back(self):
        module = learner_module(self)
        before = {name: vars(module)[name] for name in ("monotonic", "sleep", "datetime", "date")}
        defaults = module.retry.__kwdefaults__.copy()
        with clock.frozen(0) as c:
            self.assertEqual(module.retry(), 2.0)
            self.assertEqual(module.stamp()[0], before["datetime"](1970, 1, 1, 0, 0, 2))
            self.assertEqual(module.stamp()[1], before["date"](1970, 1, 1))
            self.assertEqual(module.stamp()[2].second, 2)
            self.assertEqual(module.monotonic(), 1002.0)
            self.assertEqual(module.measured(), 1002.0)
            self.assertEqual(module.Limiter().wait(), (1005.0, 5.0))
            self.assertEqual(c.pauses, [2, 3])
        self.assertEqual({name: vars(module)[name] for name in before}, before)
        self.assertIs(module.datetime, before["datetime"])
        self.assertEqual(module.retry.__kwdefaults__, defaults)
        self.assertIs(module.Limiter.read, time.time)
        self.assertIs(module.measured.__closure__[0].cell_contents, time.perf_counter)
        self.assertIs(module.Limiter.wait.__defaults__[0], time.sleep)

    def test_it_nests(self):
        module = learner_module(self)
        with clock.frozen(10):
            with clock.frozen(20):
                self.assertEqual((time.time(), datetime.datetime.now(UTC).second), (20.0, 20))
                self.assertEqual(module.Limiter().read(), 20.0)
            self.assertEqual((time.time(), datetime.datetime.now(UTC).second), (10.0, 10))
            self.assertEqual(module.Limiter().read(), 10.0)

    def test_everything_is_given_back_when_the_block_raises(self):
        with self.assertRaises(KeyError), clock.frozen():
            raise KeyError  # tearDown compares


if __name__ == "__main__":
    unittest.main()
