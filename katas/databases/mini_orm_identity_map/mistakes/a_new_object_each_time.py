"""A query gives a row, and a row gives a new object.

Then one row has two objects ({{one_row_is_one_object: statements for two gets of one row}} statements for them), and a change to one of them is unknown to the
other: the last one that is saved wins. Look into a dict from `(cls, id)` to the object first.

Fails: one_row_is_one_object
"""

class Session:
    ...

    def get(self, cls, key):
        values = self._select(cls, key)
        if values is None:
            return None
        obj = cls()
        self._remember(obj, values)
        return obj
