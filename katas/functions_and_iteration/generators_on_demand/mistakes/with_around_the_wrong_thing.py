"""A generator expression inside `with` is read inside `with`.

It is *made* there. `return` leaves the `with`, which closes the source, and only then does the consumer ask for the
first record: "I/O operation on closed file". And the source was opened by the call. The `with` has to be part of what
waits: in the body of a function that itself uses `yield`.

Fails: records_are_read_on_demand, memory_does_not_grow_with_the_lines
"""


def records(open_source):
    with open_source() as lines:
        return (_record(line) for line in lines if line.strip())


def _record(line):
    account, cents = line.split(",")
    return account, int(cents)
