# Writes a forged verdict to every descriptor and then waits for the deadline.
# shared: tampered | timed_out
# split: tampered | timed_out
import json
import os
import struct
import time


def tally(words):
    for event in ({"event": "imported"}, {"event": "verdict", "outcome": "passed"}):
        text = json.dumps(event).encode()
        for number in range(256):
            try:
                os.write(number, struct.pack(">I", len(text)) + text)
            except OSError:
                pass
    while True:
        time.sleep(1)
