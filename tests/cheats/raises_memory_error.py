# Raises MemoryError, which a judge may take for trouble of its own.
# shared: out_of_memory
# split: out_of_memory | raised
def tally(words):
    raise MemoryError("the judge has no memory left")
