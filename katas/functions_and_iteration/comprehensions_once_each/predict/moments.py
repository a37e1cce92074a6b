"""When is the condition of a generator expression evaluated?

A generator expression evaluates one thing at once: the iterable of its first `for`. Here that is `numbers`, the list. Everything
else waits until a value is asked for, the condition included, and it reads the variables as they are *then*. By that time
`limit` is 2, so 3 and 5 pass.

The last line of the loop body matters as well: `numbers` means another list by then, but the generator holds an
iterator over the first one.

Predicted:
    [5]
You expect the condition to be frozen where it is written. It is code that runs later, and it looks `limit` up then.

Predicted:
    [8, 9]
You know that the body runs later, and take the list for part of it. The iterable of the first `for` is the exception: it
is evaluated at once, so that an error in it shows up where the expression stands.
"""
numbers = [1, 3, 5]
limit = 4
large = (n for n in numbers if n > limit)
limit = 2
numbers = [8, 9]
print(list(large))
