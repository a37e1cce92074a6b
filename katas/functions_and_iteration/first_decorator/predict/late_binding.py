"""Which function does each of the four lambdas call?

A closure keeps the *variable*, not the value that it had when the function was made, and looks the value up when
it is called: interviewers call it **late binding**. The `for` loop has one variable `fn` (here a global), and both
lambdas read that one. When they are called the loop is over, and the variable says `refund`.

Each *call* of `audited`, on the other hand, makes a scope of its own with an `fn` of its own. The lambda made in
it closes over that one, which nobody assigns to again. That is why a decorator, being a call, is immune: every
wrapper has its own `fn` (language reference, "Naming and binding").

Predicted:
    ['audited charge', 'audited refund']
    ['audited charge', 'audited refund']
You believe that a lambda takes a copy of `fn` along. It takes along where to look: the value is read when the
lambda is called, and by then the loop has moved on. To freeze a value, make a call, as `audited` does, or give the
lambda a default, `lambda fn=fn: ...`, which is evaluated at once.

Predicted:
    ['audited refund', 'audited refund']
    ['audited refund', 'audited refund']
You know late binding, and expect it to catch the second list as well. But the variable that the second pair of
lambdas reads is the *parameter* `fn` of `audited`, and there is a new one for each call. The lookup is as late as
in the first list; only there are two variables to look at.
"""
def charge():
    return "charge"

def refund():
    return "refund"

def audited(fn):
    return lambda: "audited " + fn()

in_a_loop = []
for fn in (charge, refund):
    in_a_loop.append(lambda: "audited " + fn())

by_a_call = [audited(fn) for fn in (charge, refund)]

print([call() for call in in_a_loop])
print([call() for call in by_a_call])
