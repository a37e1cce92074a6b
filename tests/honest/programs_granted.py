# Runs programs, with pipes, timeouts and their codes, where the kata grants it.
# kata: tally_with_more
# shared: passed
# split: passed
from honest import *
import os
import subprocess
import sys


def tally(words):
    ran = subprocess.run(["/bin/sh", "-c", "cat; echo err >&2; exit 3"], input="hi", capture_output=True, text=True)
    assert (ran.stdout, ran.stderr, ran.returncode) == ("hi", "err\n", 3)
    try:
        subprocess.run(["/bin/sh", "-c", "sleep 5"], timeout=0.05)
    except subprocess.TimeoutExpired as problem:
        assert problem.timeout <= 0.05
    try:
        subprocess.run(["/bin/sh", "-c", "exit 2"], check=True)
    except subprocess.CalledProcessError as problem:
        assert problem.returncode == 2
    try:
        subprocess.run(["/no/such/program"])
    except FileNotFoundError:
        pass
    child = os.fork()
    if not child:
        os._exit(4)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 4
    return {word: words.count(word) for word in words}
