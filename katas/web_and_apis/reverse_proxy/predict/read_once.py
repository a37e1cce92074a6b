"""A small cache keeps the body. What does the second visitor get?

A generator runs once. The first visitor's loop has used it up, and what the cache holds is an iterable that is at its end: no error,
an empty page. `list(...)` keeps what was in it.

Predicted:
    page 1, page 2
    page 1, page 2
You expect a generator to begin again, as a list does. Each `for` over a list asks for a new iterator; a generator is its own.

Predicted:
    page 1, page 2
    StopIteration
You expect an exception. `join` takes the end for the end, as every loop does.
"""
cache = {}

def pages():
    yield "page 1"
    yield "page 2"

def get(path):
    if path not in cache:
        cache[path] = pages()
    return cache[path]

print(", ".join(get("/")))
print(", ".join(get("/")) or "an empty page")
