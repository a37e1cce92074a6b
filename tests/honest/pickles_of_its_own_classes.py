# Pickles with reducers, states, persistent ids and protocols; copies deep and shallow.
# shared: passed
# split: passed
from honest import *
import copy
import copyreg
import io
import pickle


class Account:
    def __init__(self, owner):
        self.owner, self.lock = owner, object()

    def __getstate__(self):
        return {"owner": self.owner}

    def __setstate__(self, state):
        self.__init__(**state)


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __reduce__(self):
        return Money, (self.cents,)

    def __deepcopy__(self, memo):
        return self


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


copyreg.pickle(Point, lambda p: (Point, (p.x, p.y)))
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    account, money, point = pickle.loads(pickle.dumps([Account("a"), Money(5), Point(1, 2)], protocol))
    assert (account.owner, money.cents, point.y) == ("a", 5, 2)
ring = []
ring.append(ring)
again = pickle.loads(pickle.dumps(ring))
assert again[0] is again
shared = [[1]] * 2
deep, shallow = copy.deepcopy(shared), copy.copy(shared)
assert deep[0] is deep[1] is not shared[0] and shallow[0] is shared[0]
assert copy.deepcopy({"m": money})["m"] is money


class Pickler(pickle.Pickler):
    def persistent_id(self, thing):
        return "the account" if thing is account else None


class Unpickler(pickle.Unpickler):
    def persistent_load(self, name):
        return account


file = io.BytesIO()
Pickler(file).dump([account])
file.seek(0)
assert Unpickler(file).load()[0] is account
