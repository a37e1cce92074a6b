# Puts replies with guessed numbers on the wire, so that they are taken for the answers to later calls.
# only: split
# split: tampered | exited
import json
import os
import stat
import struct

for number in range(3, 64):
    try:
        if not stat.S_ISSOCK(os.fstat(number).st_mode):
            continue
        for call in range(1, 20):
            for reply in ({"id": call, "value": None}, {"r": call, "v": {"d": []}}, {"reply": call, "returned": {}}):
                text = json.dumps(reply).encode()
                os.write(number, struct.pack(">I", len(text)) + text)
    except OSError:
        pass


def tally(words):
    return {}
