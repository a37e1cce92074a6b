"""A file is closed when nobody needs it any more.

In CPython, when the last reference is gone, which an exception's traceback can delay; on other implementations at some time. Until then the descriptor is
taken, and Python gives a ResourceWarning. `with` closes it at the end of the block, whatever happens.

Fails: no_file_is_left_open
"""


def load_text(path: str | os.PathLike[str]) -> str:
    return open(path, encoding="utf-8", newline="").read()
