"""Two values that differ are shown where they differ, and what looks alike is told apart."""

import unittest

from katabook import Failed, expect
from katabook._values.compare import difference
from katabook._values.differing import first_difference, texts
from katabook._values.render import LONGEST


class TextsTest(unittest.TestCase):
    def test_short_values_are_shown_in_full(self):
        self.assertEqual(texts([1, 2], [1, 3]), ("[1, 2]", "[1, 3]"))

    def test_long_text_begins_a_little_before_the_first_difference(self):
        lines = [f"line {n}" for n in range(5_000)]
        expected, actual = "\n".join([*lines, "end"]), "\n".join([*lines, "END"])
        wanted, got = texts(expected, actual)
        self.assertTrue(wanted.endswith("line 4999\nend") and got.endswith("line 4999\nEND"))
        before = wanted.partition("\n")[0]
        self.assertRegex(before, r"^… \([\d,]+ lines before, the same in both\)$")
        self.assertEqual(got.partition("\n")[0], before)
        self.assertLess(len(wanted), LONGEST)

    def test_a_long_list_is_cut_around_its_first_difference(self):
        expected = list(range(100_000))
        actual = [*expected[:90_000], -1, *expected[90_001:]]
        wanted, got = texts(expected, actual)
        self.assertIn("89999, 90000, 90001", wanted)
        self.assertIn("89999, -1, 90001", got)
        self.assertIn("characters before, the same in both", got)

    def test_the_shorter_of_two_long_values_keeps_its_end(self):
        wanted, got = texts("a" * 50_000, "a" * 49_999)
        self.assertTrue(got.endswith("'") and len(got) < 2_000)
        self.assertTrue(wanted.endswith("a'"))

    def test_characters_that_look_alike_are_written_as_escapes(self):
        self.assertEqual(texts("scope", "sc\u043epe"), ("'scope'", "'sc\\u043epe'"))
        self.assertEqual(texts(["\u00e9"], ["e\u0301"]), ("['\\xe9']", "['e\\u0301']"))

    def test_line_ends_are_told_apart(self):
        self.assertEqual(texts("a\nb\n", "a\r\nb\r\n"), ("a\nb\n", "a\\r\nb\\r\n"))

    def test_letters_that_anybody_can_tell_apart_stay_as_they_are(self):
        self.assertEqual(texts("é", "ü"), ("'é'", "'ü'"))

    def test_the_first_difference_is_found_as_a_loop_would_find_it(self):
        for one, other in [("", ""), ("a", ""), ("ab", "ac"), ("abc", "abc"), ("xbc", "abc"), ("a" * 999 + "b", "a" * 1_000)]:
            at = next((n for n, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
            self.assertEqual(first_difference(one, other), at, (one, other))


class SentencesTest(unittest.TestCase):
    def test_it_names_both_code_points(self):
        self.assertEqual(
            difference("sc\u043epe", "scope"),
            "a different value: character 3 is U+043E (cyrillic small letter o), not 'o' (U+006F)",
        )

    def test_it_names_the_line_of_a_long_text(self):
        self.assertIn("character 2 of line 3 is U+00A0 (no-break space), not a space", difference("a\nb\nc\u00a0d", "a\nb\nc d") or "")

    def test_it_says_what_one_text_has_beyond_the_other(self):
        self.assertEqual(difference("ok\n", "ok"), "a different value: it goes on with a line break where the expected text ends")
        self.assertEqual(difference("ok", "ok\n\n"), "a different value: it lacks 2 × a line break at its end")

    def test_ordinary_differences_are_said_in_a_word(self):
        for actual, expected in [("a", "b"), ("color", "colour"), ("é", "e"), ("", "x"), ("1", "2"), ("a b", "a-b")]:
            self.assertEqual(difference(actual, expected), "a different value", (actual, expected))


class CallTest(unittest.TestCase):
    def test_a_call_is_shown_with_its_arguments_as_they_were_before_it(self):
        def top(scores, n):
            scores.sort()
            del scores[n:]
            return scores

        with self.assertRaises(Failed) as caught:
            expect(top, [3, 9, 1], 2).returns([9, 3])
        self.assertTrue((caught.exception.call or "").endswith("top([3, 9, 1], 2)"), caught.exception.call)

    def test_also_where_an_exception_was_expected(self):
        def drain(queue):
            queue.clear()

        with self.assertRaises(Failed) as caught:
            expect(drain, ["a"]).raises(ValueError)
        self.assertTrue((caught.exception.call or "").endswith("drain(['a'])"), caught.exception.call)


if __name__ == "__main__":
    unittest.main()
