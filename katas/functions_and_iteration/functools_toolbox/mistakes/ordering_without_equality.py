"""`total_ordering` needs one comparison, and makes the other five.

It makes four. `==` is not among them: without an `__eq__` it compares identities, and two equal versions are unequal:
{{versions_are_ordered: true of Version(1, 10) and Version(1, 10)}}. Define `__eq__`, and `__hash__` with it.

Fails: versions_are_ordered
"""


@total_ordering
class Version:
    ...

    del __eq__
    del __hash__
