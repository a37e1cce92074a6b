# Shows where an exception came from, and warns.
# shared: passed
# split: passed
from honest import *
import sys
import traceback
import warnings

try:
    {}["word"]
except KeyError:
    text = traceback.format_exc()
assert "{}[\"word\"]" in text and "KeyError" in text
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("old", DeprecationWarning, stacklevel=1)
assert caught[0].category is DeprecationWarning
assert sys.exc_info() == (None, None, None)
traceback.print_stack()
warnings.warn("seen by nobody", stacklevel=1)
