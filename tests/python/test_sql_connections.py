"""`sql` changes nothing and leaves nothing behind; steps and plans."""

import sqlite3
import threading
import unittest

from sql_library import kept, library, tearDownModule  # noqa: F401

from katabook import sql


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


if __name__ == "__main__":
    unittest.main()
