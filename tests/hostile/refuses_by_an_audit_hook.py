# Refuses everything that anybody does from now on.
# shared: passed | raised | cannot_import | failed | tampered | exited | killed
# split: passed | raised | cannot_import | failed | tampered | exited | killed
from honest import *
import sys


def refuse(event, arguments):
    raise RuntimeError("refused")


sys.addaudithook(refuse)
