# Says that its source is the secret, everywhere where one can say so.
# shared: tampered
# split: passed
from honest import *
import sys

__file__ = "@SECRET@"
__spec__ = None
tally.__code__ = tally.__code__.replace(co_filename="@SECRET@")
sys.modules[__name__].__cached__ = "@SECRET@"
