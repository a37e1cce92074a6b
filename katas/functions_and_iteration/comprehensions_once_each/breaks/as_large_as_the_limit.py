"""A file that is exactly as large as the limit counts.

Breaks: "if a file is larger than `limit`"
"""


def any_over(files, limit):
    return any(file.size() >= limit for file in files)
