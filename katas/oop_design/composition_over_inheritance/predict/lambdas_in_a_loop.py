"""Three functions are wrapped around `say` in a loop: what is printed?

A lambda keeps the variables and not their values. When the result is called, `name` has its last value, in all three
lambdas. The inner function is bound as a default argument here, so that one is right: defaults are values, worked out when
the lambda is made.

Predicted:
    a(b(c(hi)))
You expect `name` to be remembered from its turn of the loop. It would be, with `name=name` beside `inner=inner`.

Predicted:
    c(b(a(hi)))
You have the nesting right, the last one outside, and expect each lambda to have its own `name`. There is one variable.
"""
def say(text):
    return text

wrapped = say
for name in "abc":
    wrapped = lambda text, inner=wrapped: f"{name}({inner(text)})"
print(wrapped("hi"))
