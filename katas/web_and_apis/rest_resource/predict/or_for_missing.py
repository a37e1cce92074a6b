"""A client sends notes with and without a field. What arrives?

`x or default` takes the default for everything that is false: a missing value, and `0`, `""`, `False` and `None` as they were sent. A
field that is missing and one that is wrong are two things in an API: the first has a default, the second is 400.

Predicted:
    ''
    0
    None
    tea
You expect `or` to replace only what is missing. `get` without a default gives None for that, and `or` asks for truth.

Predicted:
    KeyError
    ''
    ''
    tea
You expect `get` to raise without the key. That is `sent["body"]`; `get` gives None.
"""
import json

for text in ('{}', '{"body": 0}', '{"body": null}', '{"body": "tea"}'):
    sent = json.loads(text)
    body = sent.get("body") or ""
    print(body if body else repr(body))
