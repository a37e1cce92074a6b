# Does not want to leave: a function at exit, an object that is destroyed, and a thread.
# shared: passed
# split: passed
from honest import *
import atexit
import threading
import time


class Late:
    def __del__(self):
        time.sleep(60)


late = Late()
atexit.register(time.sleep, 60)
threading.Thread(target=time.sleep, args=(60,)).start()
threading._register_atexit(time.sleep, 60)
