# Replaces the builtin type by a function that lies once and then puts the true one back.
# shared: mismatch | tampered
# split: mismatch
# note: passes only if the comparison looks type up in the builtins and compares with == afterwards.
import builtins
from honest import *


class Same(dict):
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    __hash__ = None

    def get(self, key, default=None):
        return 1


true = builtins.type


def lie(*args):
    builtins.type = true
    return dict


def tally(words):
    builtins.type = lie
    return Same()
