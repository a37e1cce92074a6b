# Raises an AssertionError from code that says it stands in checks.py.
# shared: failed | raised | tampered
# split: raised
import sys

checks = sys.modules.get("checks")
path = getattr(checks, "__file__", "checks.py")
exec(compile("def tally(words):\n    raise AssertionError('passed')\n", path, "exec"))
