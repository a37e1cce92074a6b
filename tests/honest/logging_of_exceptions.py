# Logs exceptions with their tracebacks, and where each record came from.
# shared: passed
# split: passed
from honest import *
import io
import logging

stream = io.StringIO()
logger = logging.getLogger("mine")
logger.propagate = False
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter("%(levelname)s %(funcName)s %(message)s"))
logger.addHandler(handler)


def tally(words):
    counts = {}
    for word in words:
        try:
            counts[word] += 1
        except KeyError:
            logger.exception("new word", stack_info=True)
            counts[word] = 1
    if words:
        text = stream.getvalue()
        assert "ERROR tally new word" in text and "KeyError" in text and "Stack (most recent call last)" in text
    return counts
