# Takes the table of modules and the ways of importing away.
# shared: passed | raised | cannot_import | failed | tampered | exited
# split: passed | raised | cannot_import | failed | tampered | exited
from honest import *
import sys

del sys.modules
sys.path = None
sys.meta_path = None
sys.path_hooks = None
sys.path_importer_cache = None
