"""The order in which things are closed does not matter.

It does where one needs the other: a compressor writes its last bytes into the file below it when it is closed, and that has to be open then.
So everything is closed in the reverse of the order in which it was opened, as nested `with` statements do it.

Fails: handles_are_open_in_the_block_and_closed_after_it
"""


@contextmanager
def open_all(openers):
    handles = []
    try:
        for opener in openers:
            handles.append(opener())
        yield list(handles)
    finally:
        for handle in handles:
            handle.close()
