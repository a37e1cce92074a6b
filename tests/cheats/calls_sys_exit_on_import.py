# Raises SystemExit(0) while it is imported, as scripts that went well do.
# shared: exited
# split: exited
import sys

sys.exit(0)
