# Raises GeneratorExit, which loops over generators swallow.
# shared: raised
# split: raised
def tally(words):
    raise GeneratorExit
