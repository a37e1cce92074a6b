"""How many comparisons does each sort need?

The first `sort` needs many for 1,000 numbers in disorder. It leaves them in order, and `list.sort` notices that: one comparison for each pair of neighbours, 999. A benchmark that calls a sort again and again with the same
list measures one sort, and then the check for sorted data.

Predicted:
    True
    True
    True
You expect each sort to do the same work. The list has changed, and so has the work.

Predicted:
    True
    False
    False
You expect the second sort to do nothing. To know that the list is sorted, it has to compare all neighbours once.
"""
import random

class Number(int):
    compared = 0

    def __lt__(self, other):
        Number.compared += 1
        return int(self) < int(other)

def comparisons(data):
    Number.compared = 0
    data.sort()
    return Number.compared

data = [Number(n) for n in range(1000)]
random.Random(1).shuffle(data)
print(comparisons(data) > 5000)
again = comparisons(data)
print(again > 5000)
print(again == 999)
