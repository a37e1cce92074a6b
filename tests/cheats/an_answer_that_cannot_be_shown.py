# Returns surrogates, NULs and numbers with more digits than text may have.
# shared: mismatch
# split: mismatch | raised
def tally(words):
    return {"\udc80\ud800\0\x1b[2J\u202e": 10**5000, "\0": float("nan")}
