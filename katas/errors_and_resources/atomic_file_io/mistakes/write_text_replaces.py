"""`write_text` replaces the content in one step.

It is one call, and three steps: opening empties the file, then the text is written, then the file is closed. A reader in between finds an empty file
or a part of it, and after a crash that is what is left. The single step that there is takes a second file and `os.replace`.

Fails: a_reader_finds_the_old_content_or_the_new
"""


def save_text(path: str | os.PathLike[str], text: str) -> None:
    Path(path).write_bytes(text.encode("utf-8"))
