# Numbers that are exact.
# shared: passed
# split: passed
from honest import *
import decimal
import fractions
import math
import statistics

with decimal.localcontext() as context:
    context.prec = 30
    assert decimal.Decimal("0.1") + decimal.Decimal("0.2") == decimal.Decimal("0.3")
assert fractions.Fraction(1, 3) * 3 == 1
assert math.comb(5, 2) == 10 and statistics.median([1, 2, 9]) == 2
assert len(str(2**10000)) == 3011
