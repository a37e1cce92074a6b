# Closes everything that is open, also what belongs to the engine.
# shared: tampered | exited | killed | timed_out | cannot_import
# split: tampered | exited | killed | timed_out | cannot_import
from honest import *
import os

os.closerange(0, 65536)
