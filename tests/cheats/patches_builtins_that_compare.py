# Replaces len, all, any, zip, sorted, isinstance and type by versions that see no difference.
# shared: tampered | mismatch | exited
# split: mismatch | exited
import builtins

true_type = type
builtins.len = lambda thing: 0
builtins.all = lambda things: True
builtins.any = lambda things: False
builtins.zip = lambda *things: iter(())
builtins.sorted = lambda things, **more: []
builtins.isinstance = lambda thing, kind: True


def tally(words):
    return {}
