"""A key that equals a separator is on the left of it.

The separator is the first key of the *right* half. Going left for it leads to a page on which it is not, and the key is lost. Say `bisect_right`, so that
equal goes right.

Fails: what_went_in_comes_out
"""

def _child(entries, key):
    return bisect_left(entries, key, lo=1, key=_key) - 1
