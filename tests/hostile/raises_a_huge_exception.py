# Raises with a message of 100 MB, and a chain of a thousand causes.
# shared: raised | tampered
# split: raised | tampered
from honest import *


def tally(words):
    problem = ValueError("w" * 100_000_000)
    for number in range(1000):
        following = ValueError(number)
        following.__cause__ = problem
        problem = following
    raise problem
