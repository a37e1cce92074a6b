"""The legacy module, as it is or changed in one place."""

import datetime
import functools
import types
from datetime import date

# As in the prompt.
SOURCE = '''\
"""Invoices. It has run for nine years, and nobody remembers why it does what it does."""

from datetime import date, timedelta

NEXT_NUMBER = 1000
DISCOUNTS = {"gold": 10, "silver": 5}


def invoice(customer, lines, express=False):
    global NEXT_NUMBER
    if not lines:
        return None
    today = date.today()
    total = 0
    for name, cents, count in lines:
        if count < 0:
            continue
        total += cents * count
    percent = DISCOUNTS.get(customer["level"], 0)
    if today.month == 12:
        percent *= 2
    total -= total * percent // 100
    if 0 < total < 2000:
        total += 490
    if express:
        total += 990
    due = today + timedelta(days=14)
    if due.weekday() >= 5:
        due += timedelta(days=2)
    NEXT_NUMBER += 1
    number = f"{due.year % 100:02}-{NEXT_NUMBER}"
    customer["invoices"].append(number)
    return {"number": number, "total": total, "due": due.isoformat()}
'''

# Words, what stands in legacy.py, what takes its place, and a call that shows it: day, level, lines, express.
MONEY = [
    ("rounds the discount to the nearest cent", "total * percent // 100", "(total * percent + 50) // 100", ((2030, 5, 6), "gold", [("mug", 2999, 1)])),
    ("rounds the discount up", "total * percent // 100", "-(-total * percent // 100)", ((2030, 5, 6), "gold", [("mug", 2999, 1)])),
    ("gives gold 11 percent", '"gold": 10', '"gold": 11', ((2030, 5, 6), "gold", [("mug", 3000, 1)])),
    ("gives silver 6 percent", '"silver": 5', '"silver": 6', ((2030, 5, 6), "silver", [("mug", 3000, 1)])),
    ("takes Gold for gold", 'customer["level"], 0', 'customer["level"].lower(), 0', ((2030, 5, 6), "Gold", [("mug", 3000, 1)])),
    ("gives unknown levels 1 percent", 'customer["level"], 0', 'customer["level"], 1', ((2030, 5, 6), "x", [("mug", 3000, 1)])),
    ("adds shipping to 2000 as well", "total < 2000", "total <= 2000", ((2030, 5, 6), "x", [("mug", 2000, 1)])),
    ("adds no shipping to 1999", "total < 2000", "total < 1999", ((2030, 5, 6), "x", [("mug", 1999, 1)])),
    ("adds shipping to an order of 0", "0 < total < 2000", "total < 2000", ((2030, 5, 6), "x", [("mug", 0, 1)])),
    ("adds no shipping to an order of 1 cent", "0 < total < 2000", "1 < total < 2000", ((2030, 5, 6), "x", [("pen", 1, 1)])),
    ("adds 499 for shipping", "total += 490", "total += 499", ((2030, 5, 6), "x", [("mug", 100, 1)])),
    ("looks at the total before the discount to add shipping", "total -= total * percent // 100\n    if 0 < total < 2000:\n        total += 490",
     "ship = 490 if 0 < total < 2000 else 0\n    total -= total * percent // 100\n    total += ship", ((2030, 5, 6), "gold", [("mug", 2000, 1)])),
    ("adds 1000 for express", "total += 990", "total += 1000", ((2030, 5, 6), "x", [("mug", 3000, 1)], True)),
    ("adds express to all orders", "if express:", "if True:", ((2030, 5, 6), "x", [("mug", 3000, 1)])),
    ("adds no express to an order of 0", "if express:", "if express and total:", ((2030, 5, 6), "x", [("mug", 0, 1)], True)),
    ("adds express in place of shipping", "if 0 < total < 2000:", "if 0 < total < 2000 and not express:", ((2030, 5, 6), "x", [("mug", 100, 1)], True)),
    ("subtracts counts below 0", "if count < 0:", "if False:", ((2030, 5, 6), "x", [("mug", 3000, 1), ("cap", 500, -1)])),
    ("ends at a count below 0", "            continue", "            break", ((2030, 5, 6), "x", [("cap", 500, -1), ("mug", 3000, 1)])),
    ("counts each line once", "total += cents * count", "total += cents", ((2030, 5, 6), "x", [("mug", 3000, 2)])),
    ("counts one piece of each line at most", "cents * count", "cents * min(count, 1)", ((2030, 5, 6), "x", [("mug", 3000, 2)])),
    ("counts equal lines once", "in lines:", "in dict.fromkeys(lines):", ((2030, 5, 6), "x", [("mug", 3000, 1), ("mug", 3000, 1)])),
    ("rounds the discount of each line", "    total -= total * percent // 100\n", "    total -= sum(cents * count * percent // 100 for _, cents, count in lines if count >= 0)\n",
     ((2030, 5, 6), "silver", [("mug", 1995, 1), ("cap", 1995, 1)])),
    ("counts the last line only", "total += cents * count", "total = cents * count", ((2030, 5, 6), "x", [("mug", 3000, 1), ("cap", 500, 1)])),
]
DATES = [
    ("doubles no discount in December", "percent *= 2", "percent *= 1", ((2030, 12, 2), "gold", [("mug", 3000, 1)])),
    ("doubles the discount from November on", "today.month == 12", "today.month >= 11", ((2030, 11, 4), "gold", [("mug", 3000, 1)])),
    ("doubles the discount in all months", "today.month == 12", "today.month", ((2030, 5, 6), "gold", [("mug", 3000, 1)])),
    ("looks at the month of the due day for the discount", "today.month == 12", "(today + timedelta(days=14)).month == 12", ((2030, 12, 30), "gold", [("mug", 3000, 1)])),
    ("gives 15 days to pay", "days=14", "days=15", ((2030, 5, 6), "x", [("mug", 3000, 1)])),
    ("moves a Sunday to Monday", "due += timedelta(days=2)", "due += timedelta(days=7 - due.weekday())", ((2030, 5, 5), "x", [("mug", 3000, 1)])),
    ("leaves a Sunday alone", "due.weekday() >= 5", "due.weekday() == 5", ((2030, 5, 5), "x", [("mug", 3000, 1)])),
    ("leaves a Saturday alone", "due.weekday() >= 5", "due.weekday() == 6", ((2030, 5, 4), "x", [("mug", 3000, 1)])),
    ("moves a Friday, too", "due.weekday() >= 5", "due.weekday() >= 4", ((2030, 5, 3), "x", [("mug", 3000, 1)])),
    ("writes the due day as DD.MM.YYYY", "due.isoformat()", 'f"{due:%d.%m.%Y}"', ((2030, 5, 6), "x", [("mug", 3000, 1)])),
]
EFFECTS = [
    ("numbers by the year of today", "{due.year % 100:02}", "{today.year % 100:02}", ((2030, 12, 30), "x", [("mug", 3000, 1)])),
    ("numbers by the year of the due day before the weekend moved it", "{due.year % 100:02}", "{(today + timedelta(days=14)).year % 100:02}", ((2033, 12, 17), "x", [("mug", 3000, 1)])),
    ("writes the year 2009 as 9", "{due.year % 100:02}", "{due.year % 100}", ((2009, 5, 6), "x", [("mug", 3000, 1)])),
    ("writes the year with four digits", "{due.year % 100:02}", "{due.year}", ((2030, 5, 6), "x", [("mug", 3000, 1)])),
    ("gives the same number again", "NEXT_NUMBER += 1\n", "next_number = NEXT_NUMBER + 1\n", ((2030, 5, 6), "x", [("mug", 3000, 1)])),
    ("begins one number lower", "    NEXT_NUMBER += 1\n    number = f\"{due.year % 100:02}-{NEXT_NUMBER}\"", "    number = f\"{due.year % 100:02}-{NEXT_NUMBER}\"\n    NEXT_NUMBER += 1", ((2030, 5, 6), "x", [("mug", 3000, 1)])),
    ("does not enter the number at the customer", 'customer["invoices"].append(number)', "pass", ((2030, 5, 6), "x", [("mug", 3000, 1)])),
    ("enters the number in front of the others", "append(number)", "insert(0, number)", ((2030, 5, 6), "x", [("mug", 3000, 1)])),
    ("replaces the customer's invoices", '["invoices"].append(number)', '["invoices"] = [number]', ((2030, 5, 6), "x", [("mug", 3000, 1)])),
    ("puts a new list into the customer", 'customer["invoices"].append(number)', 'customer["invoices"] = [*customer["invoices"], number]', ((2030, 5, 6), "x", [("mug", 3000, 1)])),
    ("gives an empty dict for no lines", "return None", "return {}", ((2030, 5, 6), "x", [])),
    ("gives an invoice of 0 for no lines", "    if not lines:\n        return None\n", "", ((2030, 5, 6), "x", [])),
    ("uses up a number for no lines", "        return None", "        NEXT_NUMBER += 1\n        return None", ((2030, 5, 6), "x", [])),
    ("takes lines with a count below 0 out of the caller's list", "    total = 0\n", "    total = 0\n    lines[:] = [line for line in lines if line[2] >= 0]\n", ((2030, 5, 6), "x", [("mug", 3000, 1), ("cap", 500, -1)])),
]


@functools.cache
def _code(old, new):
    if old and SOURCE.count(old) != 1:
        raise ValueError(f"{SOURCE.count(old)} times in the legacy code: {old}")
    changed = SOURCE.replace(old, new) if old else SOURCE
    if "next_number = " in changed:
        changed = changed.replace("-{NEXT_NUMBER}", "-{next_number}").replace("    global NEXT_NUMBER\n", "")
    return compile(changed, "legacy.py", "exec")


asked = []  # for each time that a module asked the clock that it came with: whether datetime.date was replaced then


def module(day, number=1000, old="", new=""):
    """A module made of the source, with one change, that believes it to be that day."""
    legacy = types.ModuleType("legacy")
    exec(_code(old, new), legacy.__dict__)

    class Today(date):
        @classmethod
        def today(cls):
            asked.append(datetime.date is not date)
            return date(*day)

    legacy.date, legacy.NEXT_NUMBER = Today, number
    return legacy


def shown(change, day, level, lines, express=False):
    """What two calls come to, on one day, with counter and customer new."""
    legacy = module(day, 1000, *change)
    invoices = ["29-7"]
    customer, given = {"level": level, "invoices": invoices}, list(lines)
    first = legacy.invoice(customer, given, express)
    second = legacy.invoice(customer, [("pen", 1, 1)])
    returned = {"returned": first} if not first else {f"returned {name}": value for name, value in first.items()}
    return returned | {
        "the list of invoices that the customer had, after one more": invoices,
        "the customer's invoices, after one more": customer["invoices"],
        "the lines of the caller": given,
        "the next number": second["number"],
    }
