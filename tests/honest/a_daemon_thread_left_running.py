# Leaves a thread behind that does not keep the program alive.
# shared: passed
# split: passed
from honest import *
import threading

thread = threading.Thread(target=threading.Event().wait, daemon=True)
thread.start()
assert thread.is_alive()
