"""The largest file is compared with the limit.

Breaks: "and none after the first that is too large"
"""


def any_over(files, limit):
    return max((file.size() for file in files), default=limit) > limit
