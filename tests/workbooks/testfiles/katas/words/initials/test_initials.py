import unittest

from initials import NoName, initials


class InitialsTest(unittest.TestCase):
    def test_two_words(self):
        """Two words give two letters.

        A list of people shows them where a name has no room.
        """
        self.assertEqual(initials("ada lovelace"), "AL")

    def test_more_names(self):
        names = {"grace brewster hopper": "GBH", "guido van rossum": "GVR", "plato": "P"}
        for name, expected in names.items():
            with self.subTest(name=name):
                self.assertEqual(initials(name), expected)

    def test_no_name(self):
        with self.assertRaises(NoName) as caught:
            initials("  ")
        self.assertEqual(caught.exception.args, ("  ",))

    def test_blanks_between(self):
        self.assertEqual(initials("alan  turing"), "AT")

    @unittest.skip("nobody has decided this yet")
    def test_hyphens(self):
        self.assertEqual(initials("jean-luc"), "JL")
