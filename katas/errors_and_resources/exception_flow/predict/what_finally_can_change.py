"""What do the two functions return?

`return` evaluates its expression first, and the value is put aside while `finally` runs. In `count` the value is the integer
1. `finally` then makes the *name* `total` refer to another integer, which the value put aside knows nothing of. In
`collect` the value is a list, and `finally` changes *that very list*, so that the caller sees it.

Either way the function returns what the `return` statement evaluated, unless `finally` has a `return` of its own.

Predicted:
    2
    ['line', 'closed']
You expect the name to be read once more when the function really ends. It is read when the `return` statement is
executed, before `finally`.

Predicted:
    1
    ['line']
You see rightly that the value is settled before `finally` runs, and then take it for a copy. It is a reference to the
list, and there is only one list.
"""
def count():
    total = 1
    try:
        return total
    finally:
        total += 1

def collect():
    seen = ["line"]
    try:
        return seen
    finally:
        seen.append("closed")

print(count())
print(collect())
