"""Classes without parents first, then the others.

That is right for two levels. A copy refers to a book, which refers to an author: with three levels, the order among those that have parents counts as well. Sort the
classes topologically.

Breaks: "A flush inserts a row before the rows that refer to it, in whichever order the objects were added."
Fails: parents_come_first
"""

def _parents_first(objects):
    return sorted(objects, key=lambda obj: bool(getattr(type(obj), "parents", ())))
