# Hooks of its own for audit events, and a module of its own in sys.modules.
# shared: passed
# split: passed
from honest import *
import sys
import types

opened = []
sys.addaudithook(lambda event, args: opened.append(args[0]) if event == "open" else None)
with open("mine.txt", "w") as file:
    file.write("x")
assert "mine.txt" in opened
fake = types.ModuleType("fake_payments")
fake.charge = lambda cents: cents
sys.modules["fake_payments"] = fake
import fake_payments

assert fake_payments.charge(5) == 5
del sys.modules["fake_payments"]
