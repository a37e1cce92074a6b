"""How often is a word compared for each of the three questions?

`in` on a list compares until it finds the word: three times here. A set goes by the hash, and compares with what lies at that place and
has the same hash. So the word that is in is compared once, and the one that is not in is not compared at all.

Predicted:
    list: 3
    set: 3
    set, not in it: 3
You expect a set to be a list without repetitions. It is a hash table.

Predicted:
    list: 1
    set: 1
    set, not in it: 1
You expect one question to be one comparison. `in` is a loop when it is asked of a list.
"""
class Word(str):
    asked = 0
    __hash__ = str.__hash__

    def __eq__(self, other):
        Word.asked += 1
        return str.__eq__(self, other)

words = [Word(c) for c in "abc"]
for name, box, word in [("list", words, "c"), ("set", set(words), "c"),
                        ("set, not in it", set(words), "d")]:
    Word.asked = 0
    Word(word) in box
    print(f"{name}: {Word.asked}")
