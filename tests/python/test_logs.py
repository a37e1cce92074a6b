"""`logs` hears everything once and leaves the configuration as it was."""

import logging
import sys
import unittest
import warnings

from katabook import logs
from katabook._running import context


silent = logging.NullHandler()


def setUpModule():
    logging.getLogger().addHandler(silent)  # else records without a handler go to stderr


def tearDownModule():
    logging.getLogger().removeHandler(silent)


class LogRecords(unittest.TestCase):
    def setUp(self):
        before, context.submission_file = context.submission_file, __file__
        self.addCleanup(setattr, context, "submission_file", before)

    def test_each_record_carries_what_was_said_and_where(self):
        log = logging.getLogger("shop.orders")
        with logs.capture() as heard:
            log.info("order %d of %s", 7, "ann", extra={"order": 7})
        (record,) = heard.records
        self.assertEqual((record.level, record.logger, record.message), ("INFO", "shop.orders", "order 7 of ann"))
        self.assertEqual((record.template, record.args, record.raw.order), ("order %d of %s", (7, "ann"), 7))
        self.assertIn("log.info", record.place.source)
        self.assertEqual(str(heard), "INFO     shop.orders: order 7 of ann")

    def test_a_traceback_is_told_apart_from_its_absence(self):
        with logs.capture() as heard:
            logging.error("no exception", exc_info=True)
            try:
                raise KeyError("k")
            except KeyError as error:
                problem = error
                logging.exception("with")
                logging.error("without")
        self.assertEqual([r.exc_info for r in heard.records], [False, True, False])
        self.assertIs(heard.records[1].exception, problem)
        self.assertIn("KeyError: 'k'", heard.records[1].traceback)
        self.assertIn("KeyError: 'k'", heard.everything)
        self.assertEqual([r.message for r in heard.at("error")], ["no exception", "with", "without"])

    def test_loggers_that_do_not_propagate_are_heard_too_and_once(self):
        log = logging.getLogger("shop.silent")
        with logs.capture() as heard:
            log.propagate = False
            log.addHandler(logging.NullHandler())
            log.warning("one")
        self.assertEqual(heard.messages, ["one"])

    def test_each_delivery_to_a_handler_is_noted(self):
        class Mine(logging.Handler):
            def emit(self, record):
                pass

        log = logging.getLogger("shop.twice")
        with logs.capture() as heard:
            log.propagate = False
            for _ in range(2):
                log.addHandler(Mine())
            log.addHandler(Mine(level=logging.ERROR))
            log.warning("one")
        self.assertEqual(heard.records[0].handled_by, ["Mine", "Mine"])

    def test_levels_stay_as_they_are_if_asked(self):
        class Counts:
            times = 0

            def __str__(self):
                Counts.times += 1
                return "text"

        root = logging.getLogger()
        root.setLevel(logging.WARNING)
        with logs.capture(level=None) as heard:
            logging.info("%s", Counts())
        self.assertEqual((heard.records, Counts.times), ([], 0))
        with logs.capture() as heard:
            logging.getLogger("shop.counts").info("%s", Counts())
        # One of logging's own handlers may format it; this probe waits until it is asked.
        before = Counts.times
        self.assertEqual(heard.messages, ["text"])
        self.assertEqual(Counts.times, before + 1)

    def test_one_logger_may_be_picked(self):
        with logs.capture(logger="shop") as heard:
            for name in "shop", "shop.orders", "shopping", "other":
                logging.getLogger(name).warning(name)
        self.assertEqual(heard.messages, ["shop", "shop.orders"])

    def test_a_message_that_does_not_fit_its_arguments_says_so(self):
        logging.raiseExceptions = False
        self.addCleanup(setattr, logging, "raiseExceptions", True)
        with logs.capture() as heard:
            logging.warning("%d %d", 1)
        self.assertIn("cannot be formatted: TypeError", heard.messages[0])

    def test_the_configuration_is_given_back(self):
        known, root = logging.getLogger("shop.known"), logging.getLogger()
        call_handlers, handle = logging.Logger.callHandlers, logging.Handler.handle
        handlers, level = list(root.handlers), root.level
        showwarning = warnings.showwarning
        with self.assertRaises(KeyError), logs.capture():
            logging.basicConfig(level=logging.ERROR, force=True)
            known.disabled, known.propagate = True, False
            known.setLevel(logging.CRITICAL)
            known.addFilter(lambda record: False)
            logging.getLogger("shop.new").addHandler(logging.NullHandler())
            logging.disable(logging.CRITICAL)
            logging.captureWarnings(True)
            raise KeyError
        self.assertEqual((root.handlers, root.level), (handlers, level))
        self.assertEqual((known.disabled, known.propagate, known.level, known.filters), (False, True, 0, []))
        self.assertEqual(logging.getLogger("shop.new").handlers, [])
        self.assertEqual(logging.root.manager.disable, 0)
        self.assertIs(warnings.showwarning, showwarning)
        self.assertIs(logging._warnings_showwarning, None)
        self.assertEqual((logging.Logger.callHandlers, logging.Handler.handle), (call_handlers, handle))

    def test_captures_nest(self):
        with logs.capture() as outer, logs.capture() as inner:
            logging.warning("both")
            warnings.warn("inner only", stacklevel=1)
        self.assertEqual((outer.messages, inner.messages), (["both"], ["both"]))
        self.assertEqual((len(outer.warnings), len(inner.warnings)), (0, 1))


class WarningsAndPrints(unittest.TestCase):
    def test_a_warning_is_heard_every_time_and_blamed_as_python_does(self):
        def old():
            warnings.warn("use new()", DeprecationWarning, stacklevel=2)

        with logs.capture() as heard:
            for _ in range(3):
                old()
        self.assertEqual([w.category for w in heard.warnings], [DeprecationWarning] * 3)
        self.assertEqual({(w.message, w.filename) for w in heard.warnings}, {("use new()", __file__)})
        self.assertEqual(str(heard.warnings[0]), "DeprecationWarning: use new()")

    def test_the_filters_are_given_back(self):
        filters, show = list(warnings.filters), warnings.showwarning
        with logs.capture():
            warnings.simplefilter("error")
        self.assertEqual(warnings.filters, filters)
        self.assertIs(warnings.showwarning, show)

    def test_prints_are_heard_if_asked_with_their_line(self):
        before, context.submission_file = context.submission_file, __file__
        self.addCleanup(setattr, context, "submission_file", before)
        streams = sys.stdout, sys.stderr
        with logs.capture(output=True) as heard:
            print("out", 1)
            print("err", file=sys.stderr)
            sys.stdout.buffer.write(b"bytes\n")
            sys.stdout.write("\udcff é\n")
        self.assertEqual((sys.stdout, sys.stderr), streams)
        self.assertEqual(heard.stdout, "out 1\nbytes\n\udcff é\n")
        self.assertEqual(heard.stderr, "err\n")
        self.assertIn('print("out", 1)', heard.prints[0].place.source)

    def test_a_closed_stream_does_no_harm(self):
        streams = sys.stdout, sys.stderr
        with logs.capture(output=True) as heard:
            print("before")
            sys.stdout.close()
        self.assertEqual((sys.stdout, sys.stderr), streams)
        self.assertEqual(heard.stdout, "before\n")


if __name__ == "__main__":
    unittest.main()
