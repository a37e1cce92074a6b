# Decimals in contexts of their own, fractions, time zones, and a clock of its own.
# shared: passed
# split: passed
from honest import *
import datetime
import decimal
import fractions
import os
import time
from zoneinfo import ZoneInfo

with decimal.localcontext() as context:
    context.prec = 5
    assert str(decimal.Decimal(1) / 3) == "0.33333"
assert decimal.Decimal("2.675").quantize(decimal.Decimal("0.01"), decimal.ROUND_HALF_UP) == decimal.Decimal("2.68")
try:
    decimal.Decimal(1) / 0
except decimal.DivisionByZero:
    pass
assert fractions.Fraction("0.1") + fractions.Fraction(1, 5) == fractions.Fraction(3, 10)
before = os.environ.get("TZ")
os.environ["TZ"] = "UTC-3"
time.tzset()
assert time.localtime(0).tm_hour == 3
os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
time.tzset()
summer = datetime.datetime(2024, 7, 1, tzinfo=datetime.timezone.utc)
try:
    assert summer.astimezone(ZoneInfo("Europe/Paris")).utcoffset() == datetime.timedelta(hours=2)
except KeyError:  # a system without zones
    pass
