"""A word counts once.

It counts as often as it occurs.

Fails: counts_words
"""
from itertools import pairwise as pairs


def tally(words):
    return {word: 1 for word in words}


def visit(words, callback):
    for word in words:
        callback(word)


class Basket(list):
    add = list.append
    total = property(len)
