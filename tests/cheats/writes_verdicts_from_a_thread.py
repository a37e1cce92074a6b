# A thread keeps on writing forged verdicts to every socket and pipe while the check runs.
# shared: tampered | mismatch
# split: tampered | mismatch
# note: whether the thread gets to run before the first answer is a matter of luck.
import json
import os
import stat
import struct
import threading


def write():
    verdict = json.dumps({"event": "verdict", "outcome": "passed"}).encode()
    while True:
        for number in range(3, 64):
            try:
                mode = os.fstat(number).st_mode
                if stat.S_ISSOCK(mode) or stat.S_ISFIFO(mode):
                    os.write(number, struct.pack(">I", len(verdict)) + verdict)
            except OSError:
                pass


def tally(words):
    if words:
        threading.Thread(target=write, daemon=True).start()
    return {}
