"""`del` works by itself, since the value is in the instance's dictionary.

A descriptor with a `__set__` is a data descriptor, and Python asks it for deleting, too. Without a `__delete__` the answer is
AttributeError, whatever the dictionary holds.

Fails: without_a_value_it_raises
"""


class Field:
    del __delete__

    ...
