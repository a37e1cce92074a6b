import unittest

import count


class Shared(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.seen = []

    def test_1_counts(self):
        self.seen.append(count.plus_one(1))
        self.assertEqual(self.seen, [2])

    def test_2_sees_what_came_before(self):
        self.assertEqual(self.seen, [2])

    def test_3_differs(self):
        print("printed by the test")
        self.assertEqual(count.plus_one(1), 3)

    def test_4_raises(self):
        count.first([])

    def test_5_in_parts(self):
        for number in range(4):
            with self.subTest(number=number):
                self.assertLess(count.plus_one(number), 3)

    @unittest.skip("later")
    def test_6_is_skipped(self):
        pass

    @unittest.expectedFailure
    def test_7_is_expected_to_fail(self):
        self.assertEqual(count.plus_one(1), 3)


class NotSetUp(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise RuntimeError("nothing to set up")

    def test_one(self):
        pass


if __name__ == "__main__":
    unittest.main()
