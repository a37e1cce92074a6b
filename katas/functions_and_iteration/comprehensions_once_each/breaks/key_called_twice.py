"""The key is computed for the test and again for the dict.

Breaks: "It calls `key` once for each row."
Fails: a_repeated_key_is_refused
"""


def index_by(rows, key):
    index = {}
    for row in rows:
        if key(row) in index:
            raise ValueError("a key came twice")
        index[key(row)] = row
    return index
