# Starts a new Python for a piece of work, as multiprocessing does where there is no fork.
# shared: passed
# split: passed
# kata: tally_with_more
from honest import *
import math
import multiprocessing

if multiprocessing.current_process().name == "MainProcess":
    context = multiprocessing.get_context("spawn")
    process = context.Process(target=math.sqrt, args=(4,))
    process.start()
    process.join(5)
    assert process.exitcode == 0
