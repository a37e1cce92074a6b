# Reads memory that is not there.
# shared: killed
# split: killed
from honest import *
import faulthandler


def tally(words):
    faulthandler._sigsegv()
