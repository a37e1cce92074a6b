"""`faults` finds every place to die, and dies there."""

import os
import sqlite3
import sys
import tempfile
import types
import unittest
from pathlib import Path

from katabook import _context, faults, sql


SUBMISSION = '''
def transfer(db, charge):
    db.execute("UPDATE account SET cents = cents - 5 WHERE id = 1")
    charge(5)
    db.execute("UPDATE account SET cents = cents + 5 WHERE id = 2")
    db.commit()

def careless(db):
    db.execute("UPDATE account SET cents = cents - 5 WHERE id = 1")
    db.commit()
    db.execute("UPDATE account SET cents = cents + 5 WHERE id = 2")
    db.commit()

def tidy(db, charge, note):
    try:
        with db:
            db.execute("UPDATE account SET cents = 0")
            charge(1)
    except BaseException:
        note("swallowed")
    finally:
        db.execute("UPDATE account SET cents = 99")
        db.commit()

def save(path, text):
    with open(path, "w") as file:
        file.write(text[:3])
        file.flush()
        file.write(text[3:])

def save_safely(path, text):
    temporary = path.with_suffix(".new")
    try:
        temporary.write_text(text)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)

def double(items):
    total = 0
    for item in items:
        total += item
    return total
'''


SCHEMA = (
    "CREATE TABLE account (id INTEGER PRIMARY KEY, cents);"
    "INSERT INTO account VALUES (1, 10), (2, 0);"
)


class Faults(unittest.TestCase):
    def setUp(self):
        module = types.ModuleType("learner_faults")
        exec(compile(SUBMISSION, "<learner_faults>", "exec"), vars(module))
        before, _context.submission_file = _context.submission_file, "<learner_faults>"
        self.addCleanup(setattr, _context, "submission_file", before)
        self.learner = module

    def bank(self):
        connection = sql.connect()
        self.addCleanup(connection.close)
        connection.executescript(SCHEMA)
        return connection


class CrashPoints(Faults):
    def test_the_code_dies_before_each_statement_and_call_and_goes_through_at_last(self):
        def run(point):
            self.db, self.charged = self.bank(), []
            with point:
                self.learner.transfer(point.watch_sql(self.db), point.watch(self.charged.append, "charge"))

        left = []
        for point in faults.crash_points(run):
            cents = [row[0] for row in self.db.execute("SELECT cents FROM account ORDER BY id")]
            left.append((point.where, point.crashed, cents, list(self.charged), len(point.done)))
        one, two = (f"UPDATE account SET cents = cents {sign} 5 WHERE id = {n}" for sign, n in (("-", 1), ("+", 2)))
        self.assertEqual(
            left,
            [
                (one, True, [10, 0], [], 0),
                ("charge(5)", True, [10, 0], [], 1),
                (two, True, [10, 0], [5], 2),
                ("COMMIT", True, [10, 0], [5], 3),
                ("", False, [5, 5], [5], 4),
            ],
        )

    def test_two_transactions_where_one_belongs_lose_money(self):
        def run(point):
            self.db = self.bank()
            with point:
                self.learner.careless(point.watch_sql(self.db))

        sums = [self.db.execute("SELECT sum(cents) FROM account").fetchone()[0] for _ in faults.crash_points(run)]
        self.assertEqual(sums, [10, 10, 5, 5, 10])

    def test_a_point_tells_where_it_was(self):
        def run(point):
            with point:
                self.learner.transfer(point.watch_sql(self.bank()), point.watch(len, "charge"))

        points = []
        with self.assertRaises(TypeError):  # len(5): the learner's exception comes through
            for point in faults.crash_points(run):
                points.append(point)
        self.assertEqual([p.place.line for p in points], [3, 4])
        self.assertEqual(str(points[1]), "crash 2: before charge(5), line 4")

    def test_what_runs_on_after_death_has_no_effect_through_what_is_watched(self):
        notes = []

        def run(point):
            self.db = self.bank()
            with point:
                self.learner.tidy(point.watch_sql(self.db), point.watch(lambda n: None, "charge"), notes.append)

        seen = []
        for point in faults.crash_points(run):
            seen.append((point.where, [r[0] for r in self.db.execute("SELECT cents FROM account")]))
        self.assertEqual([w for w, _ in seen][:3], ["UPDATE account SET cents = 0", "charge(1)", "COMMIT"])
        self.assertEqual([c for _, c in seen], [[10, 0], [10, 0], [10, 0], [0, 0], [0, 0], [99, 99]])
        self.assertIn("swallowed", notes)

    def test_swallowing_the_crash_is_noticed(self):
        def swallows(call):
            try:
                call()
            except BaseException:
                pass

        def run(point):
            with point:
                swallows(point.watch(lambda: None))

        self.assertEqual([(p.crashed, p.swallowed) for p in faults.crash_points(run)], [(True, True), (False, False)])

    def test_it_dies_before_each_line_of_the_learner(self):
        def run(point):
            with point:
                point.answer = self.learner.double([1, 2])

        before = sys.gettrace()
        points = list(faults.crash_points(run, lines=True))
        self.assertIs(sys.gettrace(), before)
        lines = [p.place.line for p in points[:-1]]
        first = self.learner.double.__code__.co_firstlineno
        self.assertEqual(lines[:2], [first + 1, first + 2])
        self.assertEqual(set(lines), {first + n for n in (1, 2, 3, 4)})
        self.assertEqual(lines.count(first + 3), 2)
        self.assertEqual(points[-1].answer, 3)

    def test_an_endless_run_of_points_is_stopped(self):
        def run(point):
            call = point.watch(lambda: None)
            with point:
                for _ in range(10):
                    call()

        self.assertEqual(len(list(faults.crash_points(run, at_most=10))), 11)
        with self.assertRaisesRegex(RuntimeError, "more than 9 crash points"):
            list(faults.crash_points(run, at_most=9))

    def test_a_run_that_forgets_the_block_is_told(self):
        with self.assertRaisesRegex(RuntimeError, "with point"):
            next(faults.crash_points(lambda point: None))

    def test_setup_outside_the_block_is_no_crash_point(self):
        def run(point):
            call = point.watch(lambda: None)
            call()
            with point:
                call()
            call()

        self.assertEqual([p.crashed for p in faults.crash_points(run)], [True, False])


@unittest.skipUnless(hasattr(os, "fork"), "needs os.fork")
class RealDeaths(Faults):
    def setUp(self):
        super().setUp()
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name, "notes.txt")

    def contents(self, save):
        def run(point):
            self.path.write_text("old")
            with point:
                save(self.path, "new text")

        left = []
        for point in faults.crash_points(run, lines=True, in_child=True):
            left.append(self.path.read_text())
        self.assertFalse(point.crashed)
        return left

    def test_opening_for_writing_empties_the_file_before_the_crash(self):
        left = self.contents(self.learner.save)
        self.assertEqual(left[0], "old")
        self.assertEqual(left[-1], "new text")
        self.assertIn("", left)
        self.assertIn("new", left)

    def test_replacing_leaves_the_old_or_the_new(self):
        self.assertEqual(set(self.contents(self.learner.save_safely)), {"old", "new text"})

    def test_clean_up_does_not_run_in_a_killed_process(self):
        self.contents(self.learner.save_safely)  # ends with a run that goes through and tidies up
        self.assertEqual(os.listdir(self.path.parent), ["notes.txt"])

        def run(point):
            with point:
                self.learner.save_safely(self.path, "text")

        litter = [self.path.with_suffix(".new").exists() for _ in faults.crash_points(run, lines=True, in_child=True)]
        self.assertIn(True, litter)
        self.assertFalse(litter[-1])

    def test_a_database_file_survives_the_kill(self):
        file = self.path.with_suffix(".db")
        with_setup = sqlite3.connect(file)
        with_setup.executescript(SCHEMA)
        with_setup.close()

        def run(point):
            db = sql.connect(file)
            db.execute("UPDATE account SET cents = 10 * (id = 1)")
            db.commit()
            with point:
                self.learner.careless(point.watch_sql(db))

        sums, where = [], []
        for point in faults.crash_points(run, in_child=True):
            after = sqlite3.connect(file)
            sums.append(after.execute("SELECT sum(cents) FROM account").fetchone()[0])
            after.close()
            where.append((point.place.line if point.place else None, len(point.done)))
        self.assertEqual(sums, [10, 10, 5, 5, 10])
        self.assertEqual(where, [(9, 0), (10, 1), (11, 2), (12, 3), (None, 4)])

    def test_an_exception_in_the_child_is_reported(self):
        def run(point):
            with point:
                raise KeyError("lost")

        with self.assertRaisesRegex(faults.ChildFailed, "KeyError: 'lost'"):
            list(faults.crash_points(run, in_child=True))

    def test_a_child_that_leaves_without_a_word_is_reported(self):
        def run(point):
            with point:
                os._exit(3)

        with self.assertRaisesRegex(faults.ChildFailed, "ended with 3"):
            list(faults.crash_points(run, in_child=True))


if __name__ == "__main__":
    unittest.main()
