# Runs Python as a program of its own.
# shared: passed
# split: passed
# kata: tally_with_more
from honest import *
import subprocess
import sys

ran = subprocess.run([sys.executable, "-c", "print(input())"], input="word\n", capture_output=True, text=True, timeout=5)
assert (ran.returncode, ran.stdout, ran.stderr) == (0, "word\n", "")
process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
assert process.poll() is None
process.kill()
assert process.wait() == -9
