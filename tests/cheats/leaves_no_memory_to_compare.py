# Takes all the memory there is, so that the comparison fails for want of it.
# shared: mismatch | out_of_memory | killed | timed_out
# split: mismatch | out_of_memory | killed | exited | timed_out
kept = []


def tally(words):
    size = 1 << 30
    while size > 64:
        try:
            kept.append(bytearray(size))
        except MemoryError:
            size //= 2
    return {}
