# Runs a command in the usual ways.
# shared: passed
# split: passed
from honest import *
import os
import subprocess


def attempt():
    for way in (lambda: os.system("echo @MARK@ reached a shell") == 0, lambda: subprocess.run(["/bin/echo", "@MARK@"]).returncode == 0,
                lambda: os.popen("echo @MARK@").read(), lambda: subprocess.getoutput("echo @MARK@") == "@MARK@",
                lambda: os.spawnl(os.P_WAIT, "/bin/true", "true", "@MARK@") == 0):
        try:
            if way():
                return "a command ran"
        except OSError:
            pass


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
