"""The files are asked from the last to the first.

Breaks: "It asks the files in their order"
"""


def any_over(files, limit):
    return any(file.size() > limit for file in reversed(files))
