# Lets traceback clear the frames of what it has caught.
# shared: passed
# split: passed
from honest import *
import traceback


def tally(words):
    counts = {}
    for word in words:
        try:
            counts[word] += 1
        except KeyError as problem:
            names = [frame.f_code.co_name for frame, _ in traceback.walk_tb(problem.__traceback__)]
            assert names == ["tally"], names
            traceback.clear_frames(problem.__traceback__)
            counts[word] = 1
    return counts
