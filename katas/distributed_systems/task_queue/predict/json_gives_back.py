"""Which of these values comes back from JSON as it went in?

A tuple comes back as a list, and a number that is a key comes back as a text. `json.dumps` raises for neither. A worker that gets
`args` from a queue therefore gets something else than what was put, and nobody was told.

Predicted:
    {'page': 1} True
    {'pair': (1, 2)} True
    {1: 'one'} True
You expect JSON to keep what it does not refuse. It has lists and texts as keys, and nothing else of these kinds.

Predicted:
    {'page': 1} True
    {'pair': (1, 2)} TypeError
    {1: 'one'} TypeError
You expect JSON to refuse what it cannot keep. For these it has a replacement, and uses it without a word.
"""
import json

for args in ({"page": 1}, {"pair": (1, 2)}, {1: "one"}):
    try:
        print(args, json.loads(json.dumps(args)) == args)
    except TypeError:
        print(args, "TypeError")
