# Ends by abort, with limits asking for a core file.
# shared: killed
# split: killed
from honest import *
import os
import resource

try:
    resource.setrlimit(resource.RLIMIT_CORE, (-1, -1))
except (OSError, ValueError):
    pass


def tally(words):
    os.abort()
