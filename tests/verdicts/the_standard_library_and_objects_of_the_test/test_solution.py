from decimal import Decimal
import collections, datetime
import solution
class Thing: pass
def test_kind(): assert solution.kind_is(Decimal)
def test_make(): assert solution.make(Decimal, "1.5") == Decimal("1.5")
def test_tee(): assert solution.teed(iter([1, 2])) == ([1, 2], [1, 2])
def test_gen(): assert solution.teed(x for x in "ab") == (["a", "b"], ["a", "b"])
def test_dispatch(): assert solution.describe(Thing()) == "other"
def test_kinds(): assert solution.kinds() == (Decimal, datetime.date, collections.Counter)
def test_counter(): assert solution.make(collections.Counter, "aab") == collections.Counter("aab")
