import itertools, functools
from decimal import Decimal
import datetime, collections
def kind_is(kind): return kind is Decimal
def make(kind, *a): return kind(*a)
def teed(it):
    a, b = itertools.tee(it)
    return list(a), list(b)
@functools.singledispatch
def shape(x): return "other"
@shape.register
def _(x: int): return "int"
def describe(x): return shape(x)
def kinds(): return Decimal, datetime.date, collections.Counter
