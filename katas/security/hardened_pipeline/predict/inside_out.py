"""In which order do these gates speak?

The gate that is put around last is the outermost: it is asked first, and sees the answer last. So a pipeline reads from the bottom
up in code that wraps step by step.

Predicted:
    in: login
    in: headers
    app
    out: headers
    out: login
You expect the gates in the order of the lines. The first line wraps the application itself, so it is the innermost.

Predicted:
    in: headers
    in: login
    app
    out: headers
    out: login
You expect the outermost to be first both ways. It cannot return before what it has called has returned.
"""
def gate(name, app):
    def gated():
        print("in:", name)
        app()
        print("out:", name)
    return gated

app = lambda: print("app")
app = gate("login", app)
app = gate("headers", app)
app()
