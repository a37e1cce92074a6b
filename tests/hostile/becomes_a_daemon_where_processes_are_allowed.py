# Leaves a process behind that has closed everything and left its session, as far as it may.
# shared: passed
# split: passed
# kata: tally_with_more
from honest import *
import subprocess
import sys

try:
    for session in (True, False):
        subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)", "@MARK@"], start_new_session=session,
                         stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
except OSError:
    pass
