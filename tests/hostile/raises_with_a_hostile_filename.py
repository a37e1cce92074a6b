# An OSError with the secret's name, chained to another one, in a function that claims to stand in the secret.
# shared: raised
# split: raised
from honest import *


def tally(words):
    try:
        open("@SECRET@")
    except OSError as problem:
        raise RuntimeError("@SECRET@") from problem
