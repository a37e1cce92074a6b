"""When is the condition of a lazy filter evaluated?

`filter` keeps the function and the iterator, and calls nothing. `limit` is read when an item is wanted, by the lambda, and by then
it is 100. The names in the body of a function are looked up when it runs, which for lazy code is later than it looks.

A lazy description that takes the *value* when it is built, as `query.filter(cents=limit)` does, has no such surprise: arguments are
evaluated at the call.

Predicted:
    [20]
    [20]
You expect the condition to be fixed where it is written. The lambda reads `limit` later, when `list` asks for items.

Predicted:
    [20, 50]
    [20, 50]
You know that the lambda reads `limit` late, and expect the same of the second one. Its `limit` is a default argument, which was evaluated
when the lambda was made.
"""
cents = [20, 50, 200]
limit = 30
late = filter(lambda c: c < limit, cents)
early = filter(lambda c, limit=limit: c < limit, cents)
limit = 100
print(list(late))
print(list(early))
