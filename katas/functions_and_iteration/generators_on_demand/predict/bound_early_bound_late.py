"""Which prices and which factor does the generator expression use?

In a generator expression, the iterable of the **leftmost `for` is evaluated at once**, where the expression
stands; everything else is evaluated when an item is asked for (language reference, "Generator expressions", and
PEP 289, "Early Binding versus Late Binding"). So it holds on to the list that `prices` meant at that moment, and
the new list concerns it no more. `factor` is a name like any other in a function body: it is looked up for each
item, and says 100 by then.

After the first `list(...)` the generator is exhausted, and the second is empty.

Predicted:
    [20, 40, 60]
    []
You expect the whole expression to be frozen where it stands. That would be a list comprehension. Here only the
leftmost iterable is evaluated at once; `price * factor` is the body of a function that has not begun to run.

Predicted:
    [100, 100, 100]
    []
You expect all of it to be as lazy as the body. One part is not: what stands behind the first `in` is evaluated on
the spot, so that a mistake in it, such as a misspelt name, is raised where it was written and not somewhere
downstream.

Predicted:
    [1000, 2000, 3000]
    [1000, 2000, 3000]
Early and late are right. But a generator expression makes one generator, which runs once; the second `list` finds
it at its end. What shall be read twice needs a list, or a function that makes a new generator for each reader.
"""
prices = [10, 20, 30]
factor = 2
multiplied = (price * factor for price in prices)

prices = [1, 1, 1]
factor = 100
print(list(multiplied))
print(list(multiplied))
