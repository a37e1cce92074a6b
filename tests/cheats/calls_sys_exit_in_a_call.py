# Raises SystemExit(0) inside of the call.
# shared: exited
# split: exited
def tally(words):
    raise SystemExit(0)
