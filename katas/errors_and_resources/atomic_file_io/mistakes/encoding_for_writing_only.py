"""The encoding is said when the file is written, and reading finds it out.

A file holds bytes, and no note of how they were made. `open` for reading asks the machine's default as well, so what was saved as UTF-8 cannot be read where that
is another one, or is read as other characters. `encoding="utf-8"` belongs to both.

Fails: the_encoding_does_not_depend_on_the_machine
"""


def load_text(path: str | os.PathLike[str]) -> str:
    with open(path, newline="") as file:
        return file.read()
