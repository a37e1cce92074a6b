"""In which order do two decorators with arguments do their work?

Python takes `@tagged("a")` above `@tagged("b")` above `def price` as `price = tagged("a")(tagged("b")(price))`
(language reference, "Function definitions"). There are three orders in that line. The *expressions* behind the `@`
are evaluated as they are read, from the top down: `settings a`, `settings b`. The decorators they gave are
*applied* from the inside out: `b` gets `price`, and `a` gets what `b` returned, the function `wrapper`. And a
*call* enters at the outermost: `a` first.

Applied bottom up, entered top down. `functools.wraps` would have let `a` see the name `price`.

Predicted:
    settings b
    function price
    settings a
    function wrapper
    call a
    call b
You finish one line before you begin the other, from the `def` upwards. That is how they are *applied*; but to have
something to apply, Python evaluates both expressions first, in reading order.

Predicted:
    settings a
    settings b
    function price
    function wrapper
    call b
    call a
Evaluation and application are right. The call goes the other way: the name `price` now stands for the wrapper that
was made *last*, the one of `a`, and that of `b` is what it finds inside.

Predicted:
    settings a
    function price
    settings b
    function wrapper
    call b
    call a
You read the lines like statements, each done before the next. A decorator needs a function to work on, and the
upper one gets its function from the lower one: `a` has to wait for what `b` returns.
"""
def tagged(label):
    print("settings", label)
    def decorate(fn):
        print("function", fn.__name__)
        def wrapper():
            print("call", label)
            return fn()
        return wrapper
    return decorate

@tagged("a")
@tagged("b")
def price():
    return 129

price()
