# Looks for interesting files where others keep theirs.
# shared: passed
# split: passed
from honest import *
import os


def attempt():
    seen = {}
    for folder in ("/var/tmp", "/var/log", "/run", "/srv", "/opt", "/mnt", os.path.dirname("@SECRET@")):
        try:
            seen[folder] = [name for name in os.listdir(folder) if os.path.join(folder, name) not in os.getcwd()]
        except OSError:
            pass
    return {folder: names for folder, names in seen.items() if names}


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
