"""What does the generator print, and what does the caller get?

The first `next` runs the generator up to the first `yield`, which hands out "one". The `yield` has no value yet: it waits. `send`
puts "A" in as its value, so that "got A" is printed, and returns what the *next* `yield` hands out. `next` is `send(None)`. So a
value always arrives at the `yield` before the one whose value comes back.

Predicted:
    one
    got A
    one
    got B
    two
You expect `send` to return what belongs to the `yield` that it answers. That was returned before; `send` runs on to the next.

Predicted:
    one
    got A
    two
    got two
    end
You expect `next` to put something in. It puts `None` in.
"""
def talk():
    got = yield "one"
    print("got", got)
    got = yield "two"
    print("got", got)

talking = talk()
print(next(talking))
print(talking.send("A"))
try:
    next(talking)
except StopIteration:
    print("end")
