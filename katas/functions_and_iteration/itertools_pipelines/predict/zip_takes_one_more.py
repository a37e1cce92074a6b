"""What is left in the first iterator after `zip`?

`zip` asks its iterators one after the other for each tuple. It gets 3 from `numbers`, asks `letters`, finds that one at its
end, and stops. The 3 has been taken by then and belongs to no tuple: it is lost.

In the other order nothing is lost, since `letters` is asked first. `strict=True` does not save the item either; it raises
`ValueError` when the lengths differ.

Predicted:
    [(1, 'a'), (2, 'b')]
    [3, 4]
You expect `zip` to see in advance that `letters` has two items. It cannot: an iterator has no length, and `zip` finds out by
asking.

Predicted:
    [(1, 'a'), (2, 'b')]
    []
You expect `zip` to use up what it is given. It stops as soon as one iterator is at its end, and takes one item at most from
those in front of it.
"""
numbers = iter([1, 2, 3, 4])
letters = iter("ab")
print(list(zip(numbers, letters)))
print(list(numbers))
