"""Which groups of these sizes can be found twice without a common member?

Of three servers, two groups of two always share one. Of four, two groups of two need not: a cut in the middle makes two halves that both
count two. More than half is what makes them meet, so of four it takes three, and a fourth server makes nothing safer.

Predicted:
    2 of 3: True
    2 of 4: True
    3 of 4: True
You expect half to be enough. Two halves can stand side by side.

Predicted:
    2 of 3: False
    2 of 4: False
    3 of 4: True
You expect that it takes all but one. Of three servers, two are all but one: pick any two groups of two.
"""
from itertools import combinations

def always_meet(size, servers):
    groups = list(combinations(servers, size))
    return all(set(one) & set(other) for one in groups for other in groups)

print("2 of 3:", always_meet(2, "abc"))
print("2 of 4:", always_meet(2, "abcd"))
print("3 of 4:", always_meet(3, "abcd"))
