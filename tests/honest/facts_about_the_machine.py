# Asks what it runs on.
# shared: passed
# split: passed
from honest import *
import locale
import os
import platform
import sys
import sysconfig

assert (os.cpu_count() or 1) >= 1
assert platform.python_version().startswith("3.") and platform.system() and platform.machine()
assert isinstance(platform.platform(), str) and sys.version_info >= (3, 11)
assert os.getpid() > 0 and os.getcwd() == os.path.expanduser("~")
assert os.uname().sysname and os.times().elapsed >= 0 and os.getuid() >= 0
assert locale.setlocale(locale.LC_ALL) and locale.localeconv()["decimal_point"]
assert locale.getpreferredencoding(False).upper().replace("-", "") == "UTF8"
assert sysconfig.get_paths()["stdlib"] and sys.getfilesystemencoding() == "utf-8"
assert len(os.sched_getaffinity(0)) >= 1
