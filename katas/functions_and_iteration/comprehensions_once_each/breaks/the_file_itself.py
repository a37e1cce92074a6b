"""The file is returned in the place of True.

Breaks: "returns `True` if a file is larger than `limit`, else `False`"
"""


def any_over(files, limit):
    return next((file for file in files if file.size() > limit), None)
