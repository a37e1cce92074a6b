"""How many comparisons do the three searches take?

`in` on a list compares one item after the other until one is equal: 3 for the third, and all of them if there is none. A set computes the hash of what is asked for, and
compares only with items of that hash: one comparison for a hit, none for a miss. So the same three letters, `in`, are a scan or a lookup, and which of them it is depends on the type.

Predicted:
    1
    5
    0
You expect a list to know where its items are. It has an order, and no index by value.

Predicted:
    3
    5
    1
You expect a set to compare at least once. Where no item has that hash, there is nothing to compare with.
"""
class Id:
    compared = 0

    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        Id.compared += 1
        return self.number == other.number

    def __hash__(self):
        return self.number

def comparisons(wanted, ids):
    Id.compared = 0
    Id(wanted) in ids
    return Id.compared

ids = [Id(number) for number in range(1, 6)]
print(comparisons(3, ids))
print(comparisons(9, ids))
print(comparisons(9, set(ids)))
