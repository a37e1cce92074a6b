"""Which methods does `list` call, and in which order?

`list(x)` gets the iterator first, and then asks for the length, to reserve memory at once. The length is a hint: it may
be wrong. Then it asks the iterator until `StopIteration`. So a `__len__` that is expensive is paid for by every `list`,
although nobody has called `len`.

`for` does not ask for a length, and neither does a comprehension. An object without `__len__` may offer
`__length_hint__` in its place (PEP 424).

Predicted:
    iter
    [1, 2]
    iter
    [1, 2]
You expect `list` to do no more than loop. It saves growing the list step by step, if something tells it the length.

Predicted:
    iter
    len
    [1, 2]
    iter
    len
    [1, 2]
You know that `list` asks for the length, and expect the comprehension to do the same. That one is a loop with `append`.
"""
class Pages:
    def __len__(self):
        print("len")
        return 2

    def __iter__(self):
        print("iter")
        return iter([1, 2])

print(list(Pages()))
print([page for page in Pages()])
