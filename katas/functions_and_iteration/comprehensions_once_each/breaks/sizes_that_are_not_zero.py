"""Empty files are sorted out before, with a request of their own.

Breaks: "each once, and none after the first that is too large"
"""


def any_over(files, limit):
    return any(file.size() > limit for file in files if file.size() is not None)
