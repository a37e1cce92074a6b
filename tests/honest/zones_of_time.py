# Times in zones.
# shared: passed
# split: passed
from honest import *
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

noon = datetime(2024, 7, 1, 12, tzinfo=ZoneInfo("Europe/Berlin"))
assert noon.utcoffset() == timedelta(hours=2)
assert noon.astimezone(timezone.utc).hour == 10
assert noon.astimezone(ZoneInfo("America/New_York")).hour == 6
