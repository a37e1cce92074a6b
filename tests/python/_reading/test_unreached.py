"""What proves nothing in a file of checks is found, and what only looks like it is not."""

import textwrap
import unittest

from katabook._reading import unreached


def found(source, *helpers):
    return unreached.find(textwrap.dedent(source), [textwrap.dedent(helper) for helper in helpers])


class WhatProvesNothing(unittest.TestCase):
    def test_a_line_behind_one_that_never_goes_on(self):
        source = """
            from katabook import check, expect, fail
            @check
            def one(solution):
                fail("always")
                expect(1).equals(1)
            def two(x):
                if x:
                    return 1
                else:
                    raise ValueError
                assert x
            def three():
                while True:
                    pass
                print()
        """
        self.assertEqual(
            found(source),
            [
                (6, "nothing reaches this line: the one before it (fail('always')) never goes on"),
                (12, "nothing reaches this line: the one before it (if x:) never goes on"),
                (16, "nothing reaches this line: the one before it (while True:) never goes on"),
            ],
        )

    def test_an_assertion_of_a_tuple(self):
        self.assertEqual(
            found('def test_it():\n    assert (1 == 2, "no")\n'),
            [(2, "this assertion always holds: a tuple that is not empty is true")],
        )

    def test_an_assertion_behind_the_call_that_raises(self):
        source = """
            import pytest
            def test_it():
                with pytest.raises(KeyError) as caught:
                    cache.get("a")
                    assert caught.value.args == ("a",)
        """
        self.assertEqual(found(source), [(6, "this is skipped: what raises ends the `with` block before it")])

    def test_a_function_that_nothing_calls(self):
        source = """
            def test_it():
                def inner():
                    assert False
                assert True
        """
        self.assertEqual(found(source), [(3, "`inner` is defined in `test_it`, and nothing there uses it")])

    def test_a_test_whose_name_is_taken_again(self):
        source = """
            class TestIt:
                def test_one(self):
                    assert 1
                def test_one(self):
                    assert 2
        """
        self.assertEqual(found(source), [(3, "`test_one` is never run: line 5 defines the name again")])

    def test_a_check_that_judges_nothing(self):
        source = """
            from katabook import check
            import fixtures
            @check
            def looks_fine(solution):
                fixtures.prepare(solution)
            @check
            def asks_another(solution):
                fixtures.holds(solution)
        """
        helper = """
            from katabook import expect
            def holds(solution):
                really(solution)
            def really(solution):
                expect(solution.f).returns(1)
            def prepare(solution):
                solution.f()
        """
        self.assertEqual(
            found(source, helper), [(5, "`looks_fine` judges nothing: it expects, asserts and shows nothing")]
        )


class WhatOnlyLooksLikeIt(unittest.TestCase):
    def test_is_left_alone(self):
        source = """
            import unittest, pytest
            from katabook import check, threads
            def empty():
                return
                yield
            def waits():
                while True:
                    if done():
                        break
                assert True
            @check
            def leaves_it_to_a_probe(solution):
                def body():
                    solution.add(1)
                threads.explore([body, body])
            @pytest.mark.xfail
            def test_that_fails():
                boom()
            class Tests(unittest.TestCase):
                @property
                def size(self):
                    return 1
                @size.setter
                def size(self, value):
                    pass
                def test_by_a_method(self):
                    self.assertThatItHolds()
                def test_that_an_assertion_fails(self):
                    with self.assertRaises(AssertionError):
                        value = make()
                        self.assertEqual(value, 2)
                def test_with_what_it_needs(self):
                    with self.assertRaises(ValueError):
                        value = make()
                        use(value)
        """
        self.assertEqual(found(source), [])


if __name__ == "__main__":
    unittest.main()
