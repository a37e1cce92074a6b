# Takes its own objects apart and puts them together again.
# shared: passed
# split: passed
from honest import *
import copy
import pickle
import shelve


class Entry:
    def __init__(self, word):
        self.word = word

    def __eq__(self, other):
        return type(other) is Entry and self.word == other.word


for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    assert pickle.loads(pickle.dumps(Entry("a"), protocol)) == Entry("a")
assert copy.deepcopy([Entry("a")]) == [Entry("a")]
with shelve.open("entries") as kept:
    kept["a"] = Entry("a")
with shelve.open("entries") as kept:
    assert kept["a"] == Entry("a")
