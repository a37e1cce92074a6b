"""Classes to look at, with what is to be found in them. Lines are counted from 1, which is empty."""

LARGE = "\nclass Large:\n" + "\n".join(f"    def step_{n}(self): self.total += {n}" for n in range(40))

GOD = [
    ("two methods that share nothing", """
class Shop:
    def sell(self): self.stock -= 1
    def greet(self): print(self.text)
""", [(2, "Shop", [["greet"], ["sell"]])]),
    ("three groups, in no order", """
class Shop:
    def write(self): self.paper = 1
    def sell(self): self.stock -= 1
    def greet(self): print(self.text)
    def restock(self): self.stock = 9
    def read(self): return self.paper
""", [(2, "Shop", [["greet"], ["read", "write"], ["restock", "sell"]])]),
    ("forty methods that share one attribute", LARGE, []),
    ("a chain: each shares something with the next", """
class Chain:
    def a(self): return self.w
    def d(self): return self.y, self.z
    def b(self): return self.w, self.x
    def c(self): return self.x, self.y
    def e(self): return self.z
""", []),
    ("two chains that only the last method connects", """
class Late:
    def a(self): return self.w
    def b(self): return self.x
    def c(self): return self.y
    def d(self): return self.w, self.x, self.y
""", []),
    ("connected by a call", """
class Calls:
    def total(self): return self.net() + self.tax
    def net(self): return self.price
    def show(self): return self.total()
""", []),
    ("connected by a method that uses nothing itself", """
class Hook:
    def first(self): return self.step(), self.a
    def second(self): return self.step(), self.b
    def step(self): return 1
""", []),
    ("a method handed on, not called", """
class Passes:
    def run(self): return map(self.one, self.items)
    def one(self, item): return item + self.offset
""", []),
    ("methods that use nothing", """
class Plain:
    def a(self): return 1
    def c(self): return self.x
    def b(self): return 2
""", []),
    ("methods that use nothing, before two groups", """
class Plain:
    def a(self): return 1
    def b(self): return self.x
    def c(self): return self.y
""", [(2, "Plain", [["b"], ["c"]])]),
    ("a group with a method that uses nothing, and another group", """
class Hook:
    def step(self): return 1
    def first(self): return self.step()
    def other(self): return self.b
""", [(2, "Hook", [["first", "step"], ["other"]])]),
    ("__init__ and __repr__ touch everything", """
class Made:
    def __init__(self): self.stock, self.text = 1, ""
    def __repr__(self): return f"{self.stock} {self.text}"
    def sell(self): self.stock -= 1
    def greet(self): print(self.text)
""", [(2, "Made", [["greet"], ["sell"]])]),
    ("two underscores at the front alone", """
class Mangled:
    def __sell(self): self.stock -= 1
    def greet(self): print(self.text)
""", []),
    ("a decorator above the class", """
@registered
class Shop:
    def sell(self): self.stock -= 1
    def greet(self): print(self.text)
""", [(3, "Shop", [["greet"], ["sell"]])]),
    ("one underscore is a method like any other", """
class Under:
    def _sell(self): self.stock -= 1
    def greet(self): print(self.text)
""", [(2, "Under", [["_sell"], ["greet"]])]),
    ("static and class methods", """
class Statics:
    @staticmethod
    def make(box): return box.lid
    @classmethod
    def named(cls): return cls.name
    @property
    def size(self): return self.n
    def grow(self): self.n += 1
""", []),
    ("a property is used like an attribute", """
class Prop:
    @property
    def area(self): return self.w * self.h
    def price(self): return self.area * self.cents
""", []),
    ("a property and its setter, which uses something else", """
class Both:
    @property
    def size(self): return self.w
    @size.setter
    def size(self, n): self.h = n
    def wide(self): return self.w
    def high(self): return self.h
""", []),
    ("another name for self, async, nested functions", """
class Other:
    async def a(this):
        def inner(): return this.x
        return inner
    def b(me): return [me.x for _ in ()], lambda: me.y
    async def c(self): del self.y
    def d(self): self.z: int = 1
""", [(2, "Other", [["a", "b", "c"], ["d"]])]),
    ("what belongs to a part of self", """
class Parts:
    def a(self): return self.left.size
    def b(self): return self.right.size
""", [(2, "Parts", [["a"], ["b"]])]),
    ("names in strings and comments", '''
class Text:
    def a(self):
        """Uses self.y."""
        return self.x  # and self.y
    def b(self): return self.y
''', [(2, "Text", [["a"], ["b"]])]),
    ("attributes of other things with the same name", """
class Same:
    def a(self, box): return self.x, box.y
    def b(self): return self.y
""", [(2, "Same", [["a"], ["b"]])]),
    ("nested classes, and one in a function", """
def outer():
    class Inner:
        def a(self): return self.x
        def b(self): return self.y
        class Deep:
            def c(self): return self.x
            def d(self): return self.y
""", [(3, "Inner", [["a"], ["b"]]), (6, "Deep", [["c"], ["d"]])]),
    ("functions without a class, and a method without parameters", """
def a(self): return self.x
def b(self): return self.y
class Odd:
    def c(): return self.x
    def d(*, self): return self.y
""", []),
    ("decorated with something else", """
class Decorated:
    @cached
    @tools.retry(3)
    def a(self): return self.x
    @cached
    def b(self): return self.y
""", [(2, "Decorated", [["a"], ["b"]])]),
    ("a positional-only self", """
class Slash:
    def a(self, /): return self.x
    def b(self, /, other): return self.y
""", [(2, "Slash", [["a"], ["b"]])]),
    ("no methods at all", "\nclass Empty:\n    x = 1\n", []),
]

ENVY = [
    ("three places against one", """
class A:
    def label(self, to): return to.name + to.street + to.city + self.text
""", [(3, "A.label", ("to", 3, 1))]),
    ("two places against none", """
class A:
    def label(self, to): return to.name + to.street
""", []),
    ("as many of self", """
class A:
    def label(self, to): return to.name, to.street, to.city, self.a, self.a, self.b
""", []),
    ("the same attribute in several places", """
class A:
    def label(self, to):
        if to.name: return to.name
        to.name = ""
        del to.name
        return self.a
""", [(3, "A.label", ("to", 4, 1))]),
    ("a helper of its own", """
class A:
    def total(self): return self.cart.a + self.cart.b + self.cart.c
    def other(self, cart): return self.cart.a, self.cart.b, self.cart.c, cart.a, cart.b, cart.c
""", []),
    ("parts of the parameter", """
class A:
    def a(self, to): return to.home.street, to.home.city, to.name.last.upper()
    def b(self, to): return to.home.street.name.last
""", [(3, "A.a", ("to", 3, 0))]),
    ("several parameters, one by keyword alone", """
class A:
    def move(self, source, /, target, *rest, force, **more):
        force.a, force.b, force.c
        target.x, target.y, target.z, target.z
        source.x = source.y = source.z
        rest.a, rest.b, rest.c, more.a, more.b, more.c
        return self.log
""", [(3, "A.move", ("source", 3, 1)), (3, "A.move", ("target", 4, 1)), (3, "A.move", ("force", 3, 1))]),
    ("a decorator above, and async", """
class A:
    @cached
    async def label(me, to):
        return to.a, to.b, to.c
""", [(4, "A.label", ("to", 3, 0))]),
    ("another name for self", """
class A:
    def a(this, to): return to.a, to.b, to.c, this.a, this.b, this.c
    def b(this, self): return self.a, self.b, self.c, this.a
""", [(4, "A.b", ("self", 3, 1))]),
    ("a local name is no parameter", """
class A:
    def label(self, key):
        to = find(key)
        return to.a, to.b, to.c
""", []),
    ("static methods, functions, names with two underscores", """
class A:
    @staticmethod
    def make(a, to): return to.a, to.b, to.c
    @classmethod
    def load(cls, to): return to.a, to.b, to.c
    def __eq__(self, to): return to.a, to.b, to.c
def label(self, to): return to.a, to.b, to.c
""", []),
    ("in nested functions and classes", """
class A:
    class B:
        def label(self, to):
            return lambda: (to.a, [to.b for _ in ()], to.c)
""", [(4, "B.label", ("to", 3, 0))]),
    ("in a string", """
class A:
    def label(self, to): return "to.a to.b to.c", to.a, to.b
""", []),
]

BOTH = """
class First:
    def a(self, to): return to.a, to.b, to.c, self.x
    def b(self): return self.y
    class Inner:
        def a(self): return self.x
        def b(self, to): return to.a, to.b, to.c, self.y

def function():
    class Last:
        def a(self): return self.x
        def b(self, to): return to.a, to.b, to.c, self.y
class End:
    def a(self): return self.x
    def b(self): return self.y
"""
