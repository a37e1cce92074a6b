# Logs into a file, with a format and a second handler that rotates.
# shared: passed
# split: passed
from honest import *
import logging
import logging.handlers

logger = logging.getLogger("words")
logger.setLevel(logging.INFO)
handler = logging.FileHandler("words.log")
handler.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
logger.addHandler(handler)
logger.addHandler(logging.handlers.RotatingFileHandler("turns.log", maxBytes=20, backupCount=2))
logger.info("seen %s", "word")
logger.info("seen %s again", "word")
logger.debug("not this")
handler.close()
assert open("words.log").read() == "INFO seen word\nINFO seen word again\n"
