"""`sql` tells which transactions began, ended and were left open."""

import sqlite3
import sys
import unittest

from sql_library import kept, library, tearDownModule  # noqa: F401

from katabook import sql


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


if __name__ == "__main__":
    unittest.main()
