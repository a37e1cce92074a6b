# Returns a true dict that takes megabytes to show, so that the report of the mismatch fails.
# shared: mismatch
# split: mismatch | raised
def tally(words):
    return {"a" * 1_000_000 + str(number): 1 << 20_000 for number in range(8)}
