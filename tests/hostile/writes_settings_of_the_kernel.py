# Opens switches of the kernel for writing; nothing is written.
# shared: passed
# split: passed
from honest import *
import os


def attempt():
    for path in ("/proc/sys/kernel/core_pattern", "/proc/sys/vm/drop_caches", "/proc/sysrq-trigger", "/proc/self/oom_score_adj",
                 "/proc/self/uid_map", "/proc/self/setgroups", "/sys/fs/cgroup/cgroup.procs", "/sys/power/state"):
        try:
            os.open(path, os.O_WRONLY)
            return path
        except OSError:
            pass


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
