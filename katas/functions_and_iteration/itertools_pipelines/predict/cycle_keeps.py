"""How often is the source asked, and where does the second slice begin?

`cycle` goes through its iterator once and keeps a copy of every item for the rounds that follow. So the source is asked for 1
and 2 only once, and "source" is printed twice, no matter how many rounds there are.

`islice` counts positions of the stream it is given, not of the beginning: the first one takes three values, 1, 2 and 1 again, and the
second one goes on with 2.

Predicted:
    source 1
    source 2
    [1, 2, 1]
    [1, 2, 1]
You expect each `islice` to start from the beginning. Both read from the same `rounds`, which has a position and goes on from
there.

Predicted:
    source 1
    source 2
    source 1
    [1, 2, 1]
    source 2
    source 1
    [2, 1, 2]
You expect each round to ask the source again. A generator cannot be started again, so `cycle` has to keep the items, all of them.
"""
from itertools import cycle, islice

def source():
    for number in (1, 2):
        print("source", number)
        yield number

rounds = cycle(source())
print(list(islice(rounds, 3)))
print(list(islice(rounds, 3)))
