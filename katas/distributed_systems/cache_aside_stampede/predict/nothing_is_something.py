"""A cache of answers, some of which are None. How often is the database asked?

`cache.get(key)` returns None for "nothing remembered" and for "remembered that there is nothing". So each request for the ghost asks
again. A text of JSON tells the two apart: "null" is a string.

Predicted:
    2
    2
You expect None to be remembered like any other value. It is stored, and `get` cannot tell it from a miss.

Predicted:
    4
    4
You expect nothing to be remembered. The lamp is, in both.
"""
import json

def asked(encode):
    cache, count = {}, 0
    for sku in ("lamp", "ghost", "lamp", "ghost"):
        if cache.get(sku) is None:
            count += 1
            cache[sku] = encode({"lamp": 10}.get(sku))
    return count

print(asked(lambda answer: answer))
print(asked(json.dumps))
