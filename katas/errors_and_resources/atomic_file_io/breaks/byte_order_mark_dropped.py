"""U+FEFF at the beginning is taken for a mark.

Breaks: "`load_text(path)`** returns the text of a UTF-8 file, whatever the default encoding is."
"""


def load_text(path: str | os.PathLike[str]) -> str:
    with open(path, encoding="utf-8-sig", newline="") as file:
        return file.read()
