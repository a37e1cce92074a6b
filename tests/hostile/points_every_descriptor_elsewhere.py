# Puts its own file in the place of every descriptor.
# shared: tampered | exited | killed | timed_out | cannot_import | raised
# split: tampered | exited | killed | timed_out | cannot_import | raised
from honest import *
import os

mine = os.open("mine", os.O_CREAT | os.O_RDWR)
for number in range(0, 256):
    if number != mine:
        try:
            os.dup2(mine, number)
        except OSError:
            pass
