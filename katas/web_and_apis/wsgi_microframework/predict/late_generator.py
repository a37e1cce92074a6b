"""When does the code of a generator handler run?

Calling a generator function makes a generator and runs nothing. So the `try` around the call sees no exception, the status goes out
as 200, and the code runs when the server asks for the first piece. A framework cannot take the status back by then.

Predicted:
    500 sorry
You expect the call to raise. It would, if `report` had no `yield`: one `yield` anywhere in a function changes what calling it means.

Predicted:
    reading
    500 sorry
You expect the body to run up to the error inside of the `try`. Nothing runs before somebody asks for a piece.
"""
def report(name):
    print("reading")
    if not name:
        raise ValueError("no name")
    yield b"a line"

def app(name):
    try:
        body = report(name)
    except ValueError:
        return "500 sorry", []
    return "200 OK", body

status, body = app("")
print(status)
try:
    list(body)
except ValueError:
    print("too late")
