"""`sql` sees every statement, changes nothing, and leaves nothing behind."""

import sqlite3
import sys
import threading
import unittest

from katabook import sql
from katabook._running import context


opened: list[sqlite3.Connection] = []


def kept(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Closed at the end: from 3.13 on a connection that is collected unclosed warns."""
    opened.append(connection)
    return connection


def tearDownModule():
    for connection in opened:
        connection.close()


def library(rows: int = 5, **options) -> sqlite3.Connection:
    connection = kept(sql.connect(**options))
    connection.executescript(
        "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT);"
        "CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
    )
    connection.executemany("INSERT INTO book (title) VALUES (?)", [(f"t{n}",) for n in range(rows)])
    connection.commit()
    return connection


class WhatIsSent(unittest.TestCase):
    def setUp(self):
        self.before, context.submission_file = context.submission_file, __file__
        self.addCleanup(setattr, context, "submission_file", self.before)

    def test_every_way_of_sending_is_recorded_as_handed_over(self):
        class Special(sqlite3.Cursor):
            pass

        connection = library()
        ways = [
            lambda text: connection.execute(text, (1,)),
            lambda text: connection.cursor().execute(text, (1,)),
            lambda text: connection.cursor(sqlite3.Cursor).execute(text, (1,)),
            lambda text: connection.cursor(factory=Special).execute(text, (1,)),
            lambda text: connection.cursor(lambda c: sql.RecordingCursor(c)).execute(text, (1,)),
        ]
        text = "SELECT title FROM book WHERE id = ?"
        for way in ways:
            with sql.record(connection) as recording:
                way(text)
            self.assertEqual([(s.text, s.parameters, s.how) for s in recording.statements], [(text, (1,), "execute")])
            self.assertEqual(recording.tables_read, {"book"})
            self.assertEqual(recording.statements[0].columns_read, {"book.title", "book.id"})

    def test_a_cursor_made_past_the_connection_is_seen_too(self):
        connection = library()
        with sql.record(connection) as recording:
            sqlite3.Cursor(connection).execute("SELECT title FROM book WHERE id = ?", (1,))
            connection.cursor(lambda c: sqlite3.Cursor(c)).execute("SELECT 2")
        self.assertEqual(recording.texts, ["SELECT title FROM book WHERE id = 1", "SELECT 2"])
        self.assertEqual({s.how for s in recording.statements}, {"foreign cursor"})

    def test_a_factory_class_of_the_caller_keeps_its_own_behaviour(self):
        class Mine(sqlite3.Connection):
            def cursor(self, factory=sqlite3.Cursor):
                self.cursors = getattr(self, "cursors", 0) + 1
                return super().cursor(factory)

        connection = kept(sql.connect(factory=Mine))
        self.assertIsInstance(connection, Mine)
        with sql.record(connection) as recording:
            connection.cursor().execute("SELECT 1")
            connection.execute("SELECT 2")
        self.assertEqual(recording.texts, ["SELECT 1", "SELECT 2"])
        self.assertEqual(connection.cursors, 1)

    def test_the_learners_line_is_named(self):
        connection = library()

        def titles(connection):
            for number in (1, 2, 3):
                connection.execute("SELECT title FROM book WHERE id = ?", (number,)).fetchone()

        recording = sql.observe(titles, connection)
        ((place, times),) = recording.by_line().items()
        self.assertEqual((place.line, place.function, times), (titles.__code__.co_firstlineno + 2, "titles", 3))
        self.assertIn("3x  line", str(recording))

    def test_rows_are_counted_however_they_are_fetched(self):
        connection = library(rows=10)
        fetches = {
            "fetchone": (lambda c: c.fetchone(), 1),
            "fetchmany": (lambda c: c.fetchmany(4), 4),
            "fetchmany(size=)": (lambda c: c.fetchmany(size=3), 3),
            "fetchall": (lambda c: c.fetchall(), 10),
            "for": (lambda c: [row for row in c], 10),
            "list": (list, 10),
            "next": (next, 1),
        }
        for name, (fetch, rows) in fetches.items():
            with self.subTest(name), sql.record(connection) as recording:
                fetch(connection.execute("SELECT * FROM book"))
                self.assertEqual(recording.rows_fetched, rows)

    def test_executemany_and_a_script_are_one_round_trip_each(self):
        connection = library()
        with sql.record(connection) as recording:
            connection.executemany("INSERT INTO author (name) VALUES (?)", ((f"a{n}",) for n in range(50)))
            connection.executescript("BEGIN; UPDATE book SET title = 'x'; DELETE FROM author; COMMIT;")
        many, script = recording.statements
        self.assertEqual((many.runs, len(many.parameters), many.parameters[0]), (50, 20, ("a0",)))
        self.assertEqual((script.how, script.runs), ("executescript", 2))
        self.assertEqual([s.text.strip(" ;") for s in recording.control], ["BEGIN", "COMMIT", "BEGIN", "COMMIT"])
        self.assertEqual([s.how for s in recording.control], ["implicit", "script", "script", "script"])
        self.assertEqual(recording.tables_written, {"author", "book"})

    def test_what_cannot_be_iterated_raises_as_it_does_in_sqlite3(self):
        for connection in kept(sqlite3.connect(":memory:")), kept(sql.connect()):
            connection.execute("CREATE TABLE t (x)")
            with self.assertRaisesRegex(TypeError, "not iterable"), sql.unrecorded():
                connection.executemany("INSERT INTO t VALUES (?)", 5)
        with self.assertRaises(TypeError):
            kept(sql.connect()).execute(5)

    def test_a_failed_statement_counts_and_carries_its_error(self):
        connection = library()
        with sql.record(connection) as recording:
            with self.assertRaises(sqlite3.OperationalError):
                connection.execute("SELECT nothing FROM nowhere")
            with self.assertRaises(sqlite3.IntegrityError):
                connection.execute("INSERT INTO book (id) VALUES (1)")
        self.assertEqual(recording.count, 2)
        self.assertEqual([type(s.error).__name__ for s in recording.statements], ["OperationalError", "IntegrityError"])

    def test_tables_are_known_although_the_statement_was_prepared_earlier(self):
        connection = library()
        connection.execute("SELECT count(*) FROM book").fetchall()
        for _ in range(2):
            with sql.record(connection) as recording:
                connection.execute("SELECT count(*) FROM book").fetchall()
            self.assertEqual(recording.tables_read, {"book"})

    def test_statements_that_a_generator_sends_late_are_counted(self):
        def lazy(connection):
            for number in (1, 2, 3):
                yield from connection.execute("SELECT title FROM book WHERE id = ?", (number,))

        self.assertEqual(sql.count(lazy, library()), 3)
        self.assertEqual(sql.observe(lazy, library()).result, [("t0",), ("t1",), ("t2",)])

    def test_setup_can_be_left_out(self):
        connection = library()
        with sql.record(connection) as recording:
            with sql.unrecorded(connection):
                connection.execute("SELECT 1").fetchall()
                connection.commit()
            connection.execute("SELECT 2")
        self.assertEqual(recording.texts, ["SELECT 2"])
        self.assertEqual(recording.rows_fetched, 0)

    def test_recordings_nest(self):
        connection = library()
        with sql.record(connection) as outer:
            connection.execute("SELECT 1")
            with sql.record(connection) as inner:
                connection.execute("SELECT 2")
            connection.execute("SELECT 3")
        self.assertEqual((outer.texts, inner.texts), (["SELECT 1", "SELECT 2", "SELECT 3"], ["SELECT 2"]))

    def test_connections_that_the_code_opens_itself_are_recorded(self):
        def opens_its_own():
            connection = sqlite3.connect(":memory:")
            connection.execute("SELECT 1")
            connection.close()

        real = sqlite3.connect
        with sql.record_opened() as recording:
            opens_its_own()
        self.assertEqual(recording.texts, ["SELECT 1"])
        self.assertIs(sqlite3.connect, real)

    def test_a_plain_connection_is_refused_with_the_next_step(self):
        with self.assertRaisesRegex(TypeError, r"sql\.connect"):
            sql.count(lambda c: None, kept(sqlite3.connect(":memory:")))

    def test_the_exception_of_the_code_comes_through_and_recording_ends(self):
        connection = library()
        problem = KeyError("mine")

        def fails(connection):
            connection.execute("SELECT 1")
            raise problem

        with self.assertRaises(KeyError) as caught:
            sql.count(fails, connection)
        self.assertIs(caught.exception, problem)
        self.assertEqual(connection._katabook_tap.recordings, [])


class Transactions(unittest.TestCase):
    def control(self, act, **options):
        connection = library(**options)
        with sql.record(connection) as recording:
            act(connection)
        return recording

    def insert(self, connection):
        connection.execute("INSERT INTO author (name) VALUES ('x')")

    def test_the_implicit_begin_comes_before_its_statement(self):
        recording = self.control(self.insert)
        self.assertEqual([e.verb for e in recording.events], ["BEGIN", "INSERT"])
        self.assertEqual((recording.count, recording.begins), (1, 1))

    def test_each_way_to_end_a_transaction_is_seen(self):
        def with_block(connection):
            with connection:
                self.insert(connection)

        def failing_block(connection):
            try:
                with connection:
                    self.insert(connection)
                    raise ValueError
            except ValueError:
                pass

        ways = {
            "commit()": (lambda c: (self.insert(c), c.commit()), 1, 0, "commit()"),
            "rollback()": (lambda c: (self.insert(c), c.rollback()), 0, 1, "rollback()"),
            "with": (with_block, 1, 0, "with"),
            "with and an error": (failing_block, 0, 1, "with"),
            "by hand": (lambda c: (c.execute("begin"), self.insert(c), c.execute(" /* so */ Commit")), 1, 0, "execute"),
            "END": (lambda c: (c.execute("BEGIN"), self.insert(c), c.execute("END")), 1, 0, "execute"),
        }
        for name, (act, commits, rollbacks, how) in ways.items():
            with self.subTest(name):
                recording = self.control(act)
                self.assertEqual((recording.commits, recording.rollbacks, recording.begins), (commits, rollbacks, 1))
                self.assertEqual((recording.count, recording.control[-1].how), (1, how))
                self.assertEqual((recording.in_transaction_after, recording.left_open), (False, False))

    def test_a_commit_with_nothing_to_commit_sends_nothing(self):
        self.assertEqual(self.control(lambda c: c.commit()).events, [])

    def test_a_transaction_left_open_is_reported_with_what_it_holds(self):
        recording = self.control(lambda c: (self.insert(c), self.insert(c)))
        self.assertTrue(recording.in_transaction_after and recording.left_open)
        self.assertEqual(len(recording.open_transactions[0].uncommitted), 2)
        self.assertIn("transaction left open, 2 statements uncommitted", str(recording))

    def test_a_transaction_that_was_open_before_is_not_blamed_on_the_code(self):
        connection = library()
        self.insert(connection)
        with sql.record(connection) as recording:
            connection.execute("SELECT 1")
        self.assertEqual((recording.in_transaction_after, recording.left_open), (True, False))

    def test_an_open_savepoint_is_an_open_transaction_and_rolling_back_to_it_ends_nothing(self):
        recording = self.control(lambda c: (c.execute("SAVEPOINT a"), self.insert(c), c.execute("ROLLBACK TO a")))
        self.assertTrue(recording.left_open)
        self.assertEqual((recording.rollbacks, recording.count), (0, 1))
        self.assertFalse(self.control(lambda c: (c.execute("SAVEPOINT a"), c.execute("RELEASE a"))).left_open)

    def test_closing_with_uncommitted_work_is_noticed(self):
        recording = self.control(lambda c: (self.insert(c), c.close()))
        self.assertTrue(recording.closed_in_transaction)
        self.assertFalse(recording.in_transaction_after)
        self.assertEqual(recording.open_transactions, [])
        self.assertFalse(self.control(lambda c: (self.insert(c), c.commit(), c.close())).closed_in_transaction)

    def test_a_commit_that_fails_is_no_commit(self):
        def act(connection):
            connection.executescript(
                "PRAGMA foreign_keys = ON; CREATE TABLE loan (book REFERENCES book DEFERRABLE INITIALLY DEFERRED);"
            )
            connection.execute("INSERT INTO loan VALUES (99)")
            with self.assertRaises(sqlite3.IntegrityError):
                connection.commit()

        recording = self.control(act)
        self.assertEqual((recording.commits, recording.left_open), (0, True))

    def test_isolation_level_none_sends_no_begin(self):
        recording = self.control(self.insert, isolation_level=None)
        self.assertEqual([e.verb for e in recording.events], ["INSERT"])

    @unittest.skipIf(sys.version_info < (3, 12), "autocommit came with 3.12")
    def test_without_autocommit_only_unfinished_work_is_left_open(self):
        done = self.control(lambda c: (self.insert(c), c.commit()), autocommit=False)
        self.assertEqual((done.in_transaction_after, done.left_open, done.commits), (True, False, 1))
        self.assertTrue(self.control(self.insert, autocommit=False).left_open)
        self.assertTrue(self.control(lambda c: (self.insert(c), c.close()), autocommit=False).closed_in_transaction)
        self.assertFalse(self.control(lambda c: c.close(), autocommit=False).closed_in_transaction)
        self.assertEqual([e.verb for e in self.control(self.insert, autocommit=True).events], ["INSERT"])


class TheConnectionStaysItself(unittest.TestCase):
    def test_row_factories_and_adapters_work(self):
        connection = library()
        connection.row_factory = sqlite3.Row
        with sql.record(connection):
            self.assertEqual(connection.execute("SELECT title FROM book").fetchone()["title"], "t0")
            cursor = connection.cursor()
            cursor.row_factory = lambda cursor, row: {"title": row[0]}
            self.assertEqual(next(cursor.execute("SELECT title FROM book")), {"title": "t0"})
            self.assertEqual(cursor.execute("INSERT INTO author (name) VALUES (:n)", {"n": "x"}).lastrowid, 1)

    def test_the_codes_own_callbacks_go_on_working(self):
        connection, traced, asked, progress = library(), [], [], []
        connection.set_trace_callback(traced.append)
        connection.set_authorizer(lambda *what: asked.append(what) or sqlite3.SQLITE_OK)
        connection.set_progress_handler(lambda: progress.append(1) and 0, 5)
        with sql.record(connection) as recording:
            connection.execute("SELECT max(title) FROM book").fetchall()
            sql.steps(lambda c: c.execute("SELECT sum(id) FROM book").fetchall(), connection)
        during = len(progress)
        connection.execute("SELECT 3")
        connection.execute("SELECT count(*), max(title), min(title) FROM book").fetchall()
        self.assertEqual(recording.count, 2)
        self.assertIn("SELECT max(title) FROM book", traced)
        self.assertIn("SELECT 3", traced)
        self.assertTrue(asked and during and len(progress) > during)

    def test_an_authorizer_of_the_code_still_forbids(self):
        connection = library()
        connection.set_authorizer(lambda *what: sqlite3.SQLITE_DENY)
        with self.assertRaises(sqlite3.DatabaseError):
            connection.execute("SELECT title FROM book")


class AConnectionSharedByThreads(unittest.TestCase):
    def test_nothing_is_lost_and_nobody_waits_for_ever(self):
        connection = library(rows=20, check_same_thread=False)

        def work():
            for number in range(300):
                connection.execute(f"SELECT title, {number} FROM book").fetchmany(2)
                next(connection.execute(f"SELECT {number}"))

        workers = [threading.Thread(target=work, daemon=True) for _ in range(4)]
        with sql.record(connection) as recording:
            for worker in workers:
                worker.start()
            for worker in workers:
                worker.join(60)  # only so that a deadlock ends the test
        self.assertEqual([worker.is_alive() for worker in workers], [False] * 4)
        self.assertEqual((recording.count, recording.rows_fetched), (2400, 3600))


class StepsAndPlans(unittest.TestCase):
    def test_steps_repeat_exactly_and_grow_with_the_rows_read(self):
        find = lambda c: c.execute("SELECT id FROM book WHERE title = 'none'").fetchall()  # noqa: E731
        small, large = library(100), library(1000)
        self.assertEqual(sql.steps(find, large), sql.steps(find, large))
        self.assertGreater(sql.steps(find, large), 5 * sql.steps(find, small))
        before = sql.steps(find, large)
        large.execute("CREATE INDEX by_title ON book (title)")
        self.assertLess(sql.steps(find, large), before / 20)

    def test_steps_work_on_a_plain_connection_and_end_with_the_call(self):
        connection = kept(sqlite3.connect(":memory:"))
        with sql.counting_steps(connection) as meter:
            connection.execute("SELECT 1").fetchall()
        counted = meter.steps
        connection.execute("SELECT 1").fetchall()
        self.assertGreater(counted, 0)
        self.assertEqual(meter.steps, counted)

    def test_a_plan_tells_scans_indexes_and_sorts(self):
        connection = library()
        text = "SELECT * FROM book WHERE title = 'x' ORDER BY id + 1"
        self.assertEqual((sql.plan(connection, text).scans, sql.plan(connection, text).sorts), (["book"], True))
        connection.execute("CREATE INDEX by_title ON book (title)")
        plan = sql.plan(connection, text)
        self.assertEqual((plan.scans, plan.indexes), ([], ["by_title"]))


class BeforeEach(unittest.TestCase):
    def test_a_hook_that_raises_keeps_the_statement_from_being_sent(self):
        connection, seen = library(), []

        def hook(text):
            seen.append(text)
            if text == "COMMIT":
                raise RuntimeError("no")

        with sql.before_each(connection, hook), self.assertRaises(RuntimeError), connection:
            connection.execute("INSERT INTO author (name) VALUES ('x')")
        self.assertEqual(seen, ["INSERT INTO author (name) VALUES ('x')", "COMMIT"])
        self.assertTrue(connection.in_transaction)
        connection.rollback()
        self.assertEqual(len(seen), 2)


if __name__ == "__main__":
    unittest.main()
