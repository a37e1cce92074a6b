# Caches that forget: weak dicts, weak sets, weak methods, proxies.
# shared: passed
# split: passed
from honest import *
import gc
import weakref


class Image:
    made = 0

    def __init__(self, name):
        Image.made += 1
        self.name = name

    def show(self):
        return self.name


cache = weakref.WeakValueDictionary()


def image(name):
    found = cache.get(name)
    if found is None:
        found = cache[name] = Image(name)
    return found


one = image("a")
assert image("a") is one and Image.made == 1
method, proxy, live = weakref.WeakMethod(one.show), weakref.proxy(one), weakref.WeakSet([one])
assert method()() == "a" and proxy.show() == "a" and len(live) == 1
del one
gc.collect()
assert "a" not in cache and method() is None and not live
