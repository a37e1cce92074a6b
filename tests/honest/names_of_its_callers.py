# Asks who called, as helpers for debugging do.
# shared: passed
# split: passed
from honest import *
import inspect
import sys
from functools import wraps

called = []


def helper():
    called.append(sys._getframe(1).f_code.co_name)
    called.append(inspect.currentframe().f_back.f_code.co_name)
    called.append(inspect.stack()[1].function)


def traced(function):
    @wraps(function)
    def wrapper(*args):
        helper()
        return function(*args)

    return wrapper


tally = traced(tally)
before = tally([])
assert called == ["wrapper"] * 3, called
assert inspect.signature(tally) == inspect.signature(tally.__wrapped__)
