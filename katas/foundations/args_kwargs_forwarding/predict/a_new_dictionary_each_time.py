"""Which changes does the caller see?

`**options` in the call spreads the entries, and `**kwargs` in the `def` collects them into a *new* dictionary. What `edit` does to that dictionary
stays there.

But the values are passed, not copied: the list under `tags` is the caller's list.

Predicted:
    {'size': 2, 'tags': ['new', 'sale']}
You expect `kwargs` to be the dictionary that was passed. None was passed: its entries were, one by one.

Predicted:
    {'size': 1, 'tags': ['new']}
You see that the dictionary is a new one, and expect the values to be copies as well. Passing an argument copies nothing.
"""
def edit(**kwargs):
    kwargs["size"] = 2
    kwargs["tags"].append("sale")

options = {"size": 1, "tags": ["new"]}
edit(**options)
print(options)
