"""What does the session believe has changed?

`vars(ann)` is not a snapshot of the attributes: it is the dictionary in which they live. `kept` and the object are one and the same
store, so a comparison of the two finds nothing, whatever was assigned. `dict(vars(bo))` copied what was there at that moment, and the
difference to it is the change.

Predicted:
    {'city': 'Rome'}
    {'city': 'Rome'}
You take `vars(obj)` for a copy. It is a view into the object; `dict(...)` copies.

Predicted:
    {}
    {'name': 'Bo', 'city': 'Rome'}
You see that the first one cannot know. The second keeps every attribute, and only those that differ from it are a change.
"""
class Author:
    def __init__(self, name, city):
        self.name, self.city = name, city

def changed(obj, kept):
    return {k: v for k, v in vars(obj).items() if kept[k] != v}

ann, bo = Author("Ann", "Oslo"), Author("Bo", "Bern")
kept_ann, kept_bo = vars(ann), dict(vars(bo))
ann.city = bo.city = "Rome"
print(changed(ann, kept_ann))
print(changed(bo, kept_bo))
