# Empties the table of modules.
# shared: passed | raised | cannot_import | failed | tampered
# split: passed | raised | cannot_import | failed | tampered | exited
from honest import *
import sys

sys.modules.clear()
