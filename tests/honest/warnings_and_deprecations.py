# Warns at its caller, turns warnings into errors, and filters them.
# shared: passed
# split: passed
from honest import *
import functools
import warnings


def deprecated(function):
    @functools.wraps(function)
    def wrapper(*args):
        warnings.warn(f"{function.__name__} is old", DeprecationWarning, stacklevel=2)
        return function(*args)

    return wrapper


@deprecated
def old():
    return 1


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    assert old() == 1
assert str(caught[0].message) == "old is old" and caught[0].filename == __file__
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        old()
    except DeprecationWarning:
        pass
    warnings.filterwarnings("ignore", message="old is")
    old()
