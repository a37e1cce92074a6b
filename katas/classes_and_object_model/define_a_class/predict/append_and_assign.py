"""After these two assignments, which of the names belong to the instance?

`a.tags.append("new")` assigns nothing. It *reads* `a.tags`, finds no such attribute on the object, takes the list of the
class, and changes that list: every instance sees it.

`a.size += 1` reads the 0 of the class as well, but then it *assigns* to `a.size`, and an assignment writes to the
instance. `b` still reads the 0 of the class.

Predicted:
    ['new'] [] 1 0
    ['size', 'tags']
You expect that each object gets its own copy of what stands in the class body. Nothing is copied: the names are found
through the class until something is assigned to the object.

Predicted:
    ['new'] ['new'] 1 1
    []
You expect both names to stay with the class. `+=` on an attribute is an assignment, and an assignment to `a.size` makes an
attribute of `a`.

Predicted:
    ['new'] ['new'] 1 0
    ['size', 'tags']
You see what is shared, and expect the list to appear on the object because something was done to it there. Changing an
object that was found does not move it.
"""
class Page:
    tags = []
    size = 0

a, b = Page(), Page()
a.tags.append("new")
a.size += 1

print(a.tags, b.tags, a.size, b.size)
print(sorted(vars(a)))
