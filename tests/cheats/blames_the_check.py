# Raises without any frame of its own on the stack, so that the check seems to be broken.
# shared: raised | failed
# split: raised
# note: in shared sitting no line of this file is on the traceback; the verdict must not be that nothing is known.
import functools
import operator

tally = functools.partial(operator.getitem, {})
