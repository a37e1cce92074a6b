# Asks modules that read files for other purposes.
# shared: passed
# split: passed
from honest import *
import linecache

print(linecache.getlines("@SECRET@"))
try:
    import tokenize

    print(tokenize.open("@SECRET@").read())
except BaseException:
    pass
try:
    import netrc

    print(netrc.netrc("@SECRET@"))
except BaseException as problem:
    print(problem)
