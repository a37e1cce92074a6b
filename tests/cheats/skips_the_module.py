# Raises SkipTest while it is imported.
# shared: cannot_import
# split: cannot_import
import unittest

raise unittest.SkipTest("not today")
