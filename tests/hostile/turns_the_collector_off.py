# Plays with the collection of garbage.
# shared: passed | output_limit
# split: passed | output_limit
from honest import *
import gc

gc.disable()
gc.unfreeze()
gc.set_threshold(1)
gc.set_debug(gc.DEBUG_LEAK)
gc.callbacks.append(lambda phase, info: 1 / 0)
gc.collect()
