# Notices that objects are gone.
# shared: passed
# split: passed
from honest import *
import gc
import weakref


class Node:
    pass


node = Node()
node.itself = node
gone = []
reference = weakref.ref(node, gone.append)
kept = weakref.WeakValueDictionary(node=node)
weakref.finalize(node, gone.append, "finalized")
del node
gc.collect()
assert reference() is None and "node" not in kept and len(gone) == 2
