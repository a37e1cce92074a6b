"""Reading a text file gives the text that is in it.

In text mode, `open` has *universal newlines*: `"\r\n"` and `"\r"` become `"\n"` while reading. Saved again, the file has changed in every line. With
`newline=""` they come as they are.

Fails: text_comes_back_as_it_went_in
"""


def load_text(path: str | os.PathLike[str]) -> str:
    with open(path, encoding="utf-8") as file:
        return file.read()
