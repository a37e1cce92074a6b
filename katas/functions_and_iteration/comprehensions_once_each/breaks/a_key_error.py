"""A repeated key is a KeyError.

Breaks: "If two rows have the
same key, it raises `ValueError`."
Fails: a_repeated_key_is_refused
"""


def index_by(rows, key):
    index = {}
    for row in rows:
        row_key = key(row)
        if row_key in index:
            raise KeyError(row_key)
        index[row_key] = row
    return index
