"""`sql` sees every statement that is sent."""

import sqlite3
import unittest

from sql_library import kept, library, tearDownModule  # noqa: F401

from katabook import _context, sql


class WhatIsSent(unittest.TestCase):
    def setUp(self):
        self.before, _context.submission_file = _context.submission_file, __file__
        self.addCleanup(setattr, _context, "submission_file", self.before)

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
