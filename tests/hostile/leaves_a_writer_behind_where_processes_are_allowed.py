# A process that outlives the check and holds its output open, so that nobody sees its end.
# shared: passed
# split: passed
# kata: tally_with_more
from honest import *
import subprocess
import sys

try:
    subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)", "@MARK@"])
except OSError:
    pass
