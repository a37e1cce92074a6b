"""`vars(obj)` holds the values that were loaded.

It is the dictionary of the object itself. When an attribute changes, it changes, too, and the comparison finds no difference: nothing was written. Keep a
copy, `dict(vars(obj))`, or the values of the row.

Fails: only_changes_are_written what_was_added_is_inserted_once
"""

class Session:
    ...

    def _remember(self, obj, values):
        for name, value in values.items():
            setattr(obj, name, value)
        self._objects[type(obj), values["id"]] = obj
        self._stored[type(obj), values["id"]] = vars(obj)
