# Hopes that the report shows the line of a file that it could not read itself.
# shared: raised
# split: raised
from honest import *
import linecache


def tally(words):
    linecache.cache.pop("@SECRET@", None)
    exec(compile("raise ValueError('look at my line')", "@SECRET@", "exec"), {})
