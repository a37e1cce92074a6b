# Puts a socket in the place of each channel, reads there what proves the harness's events, and proves a verdict with it.
# shared: tampered | mismatch | timed_out
# split: tampered | timed_out | exited | mismatch
# note: what proves an event must not travel with it: a keyed digest over event and number cannot be used again, a repeated secret can.
import json
import os
import socket
import stat
import struct

taken = []
for number in range(3, 64):
    try:
        if stat.S_ISSOCK(os.fstat(number).st_mode):
            kept = os.dup(number)
            mine, placed = socket.socketpair()
            mine.setblocking(False)
            os.dup2(placed.fileno(), number)
            taken.append((kept, mine, placed))
    except OSError:
        pass


def tally(words):
    for kept, mine, placed in taken:
        try:
            data = mine.recv(1 << 16)
            (length,) = struct.unpack_from(">I", data)
            said = json.loads(data[4 : 4 + length])
            said["event"] = {"event": "verdict", "outcome": "passed"}
            text = json.dumps(said).encode()
            os.write(kept, data + struct.pack(">I", len(text)) + text)
        except (OSError, ValueError, TypeError, KeyError, struct.error):
            continue
        os._exit(0)
    return {}
