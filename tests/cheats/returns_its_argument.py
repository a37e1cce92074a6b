# Returns the given list, and a dict made of its identity, so that "is" could be true.
# shared: mismatch
# split: mismatch
def tally(words):
    return words
