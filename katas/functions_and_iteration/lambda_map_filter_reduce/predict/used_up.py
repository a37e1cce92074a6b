"""What does the second `list` find?

In Python 3 `map` returns an iterator, and an iterator has a position and no data. The first `list` calls `size` for every word
and arrives at the end. The second one asks the same iterator, which is at its end: nothing is called, and the
list is empty. Nothing warns either.

The line with `print` comes first of all, since making the `map` called nothing.

Predicted:
    size pear
    size fig
    made
    [4, 3]
    [4, 3]
You expect `map` to return a list, as it did in Python 2. It is an iterator now: work starts when somebody asks.

Predicted:
    made
    size pear
    size fig
    [4, 3]
    size pear
    size fig
    [4, 3]
You know that `map` waits, and expect it to start over for each consumer. A list would. An iterator goes on where it is.
"""
def size(word):
    print("size", word)
    return len(word)

sizes = map(size, ["pear", "fig"])
print("made")
print(list(sizes))
print(list(sizes))
