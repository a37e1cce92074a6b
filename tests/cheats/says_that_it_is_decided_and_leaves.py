# Tells the engine what was found before anybody has compared anything, namely that all is well, and ends the process.
# shared: failed | mismatch | exited | tampered
# split: failed | mismatch | exited | tampered
import os
import sys

send = getattr(sys.modules.get("katabook._authoring.record"), "_send", print)


def tally(words):
    for outcome in ("passed", "skipped", "check_broken"):
        try:
            send({"event": "decided", "found": {"outcome": outcome}})
        except Exception:
            pass
    os._exit(0)
