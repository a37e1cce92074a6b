"""Bytes that are not UTF-8 become a sign.

Breaks: "Bytes that are not UTF-8 raise `UnicodeDecodeError`."
"""


def load_text(path: str | os.PathLike[str]) -> str:
    with open(path, encoding="utf-8", errors="replace", newline="") as file:
        return file.read()
