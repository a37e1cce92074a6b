"""A path has to be a Path.

Breaks: "`path` is a string or a `pathlib.Path`."
"""


def load_text(path: Path) -> str:
    return path.read_bytes().decode("utf-8")
