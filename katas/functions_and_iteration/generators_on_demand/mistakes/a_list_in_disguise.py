"""`iter(found)` makes an iterator of my list, so it is lazy.

The list is full before `iter` sees it. All lines have been read by the call, they are all in memory, and there is no
generator that could be closed. Laziness comes from where the work stands: put `yield` where you `append`, and it is
done when somebody asks.

Fails: records_are_read_on_demand, memory_does_not_grow_with_the_lines
"""


def records(open_source):
    found = []
    with open_source() as lines:
        for line in lines:
            if line.strip():
                account, cents = line.split(",")
                found.append((account, int(cents)))
    return iter(found)
