# Logs where logs go if nobody says otherwise.
# shared: passed
# split: passed
from honest import *
import logging

logging.basicConfig(level=logging.DEBUG, format="%(name)s: %(message)s")
logging.getLogger(__name__).warning("a warning that may be seen")


def tally(words):
    logging.debug("counting %d words", len(words))
    return {word: words.count(word) for word in words}
