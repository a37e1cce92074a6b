"""Tests of `katabook._reading.reach`."""

import os
import textwrap
import unittest
from unittest import mock

from katabook._reading import reach

SAMPLE = textwrap.dedent(
    '''\
    """A docstring."""

    from __future__ import annotations


    @staticmethod
    def f(x):
        """Another one."""
        if x:
            return (
                1
            )
        elif x is None:
            return 2
        return 3
    '''
)


class ReachTest(unittest.TestCase):
    def reached(self, call):
        """The lines that are told while the sample is imported, and then while `call` runs."""
        told = []
        with mock.patch.object(os, "write", lambda _, text: told.append(int(text.split()[1]))):
            namespace = {}
            exec(reach.compile_marked(SAMPLE.encode(), "sample.py"), namespace)
            imported = len(told)
            result = call(namespace)
        return result, told[:imported], told[imported:]

    def test_a_statement_is_told_once_when_it_is_first_reached(self):
        result, imported, called = self.reached(lambda names: [names["f"](1), names["f"](1)])
        self.assertEqual((result, imported, called), ([1, 1], [6], [9, 10]))

    def test_each_branch_has_its_own(self):
        self.assertEqual(self.reached(lambda names: names["f"](None))[2], [9, 13, 14])

    def test_docstrings_stay_what_they_are(self):
        docstrings = lambda names: (names["__doc__"], names["f"].__doc__)
        self.assertEqual(self.reached(docstrings)[0], ("A docstring.", "Another one."))

    def test_a_line_belongs_to_the_statement_that_begins_above_it(self):
        statements = reach.statement_of(SAMPLE)
        self.assertEqual([statements[line] for line in (6, 7, 11, 12, 13)], [6, 6, 10, 10, 13])
