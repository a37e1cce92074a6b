"""A dict comprehension raises an error if a key is there already.

Assigning to a key replaces what was there, in a comprehension as everywhere:
{{a_repeated_key_is_refused: index_by(['ann', 'bob', 'amy'], initial)}}. Look whether the key is in the dict, or compare the
length of the dict with that of the list.

Fails: a_repeated_key_is_refused
"""


def index_by(rows, key):
    return {key(row): row for row in rows}
