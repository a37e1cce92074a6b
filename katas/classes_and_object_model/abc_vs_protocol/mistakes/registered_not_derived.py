"""`Storage.register` makes a Storage of a class.

For `isinstance` it does. It is a promise, and nothing else comes with it: a class that is only registered inherits no
`put_many`, and nobody looks whether it has what is abstract. Your own class derives: `class MemoryStorage(Storage)`.

Fails: shared_code_goes_through_the_subclass
"""


class MemoryStorage:
    ...


Storage.register(MemoryStorage)
