"""A protocol does all that an abstract base class does.

A class that inherits from it is held to its abstract methods, that much is true. But every other class with these
members belongs to it as well: for one that nobody made a storage, isinstance said
{{strangers_conform_to_the_protocol: Storage: a class with the members of Storage}}.

Breaks: "A class that merely has the same members is not a `Storage`."
Fails: strangers_conform_to_the_protocol
"""


@runtime_checkable
class Storage(Protocol):
    ...

