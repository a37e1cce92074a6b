# Opens each descriptor anew by /proc/self/fd and writes a forged verdict there.
# shared: mismatch | tampered
# split: mismatch | tampered
import json
import os
import struct

verdict = json.dumps({"event": "verdict", "outcome": "passed"}).encode()
for number in range(64):
    for name in (f"/proc/self/fd/{number}", f"/proc/thread-self/fd/{number}", f"/dev/fd/{number}", f"/proc/1/fd/{number}"):
        try:
            with open(name, "wb", buffering=0, opener=lambda p, f: os.open(p, os.O_WRONLY | os.O_NONBLOCK)) as again:
                again.write(struct.pack(">I", len(verdict)) + verdict)
        except (OSError, ValueError):
            pass


def tally(words):
    return {}
