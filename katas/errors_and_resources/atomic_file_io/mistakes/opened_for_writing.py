"""With `with`, flush and fsync, the file is written safely.

They come too late. Opening it for writing has emptied the file before anything is written, and if the disk is full or the power goes, the old content is
gone and the new one is not there. The new content goes into another file, and `os.replace` puts that in its place.

Fails: a_reader_finds_the_old_content_or_the_new
"""


def save_text(path: str | os.PathLike[str], text: str) -> None:
    with open(path, "wb") as file:
        file.write(text.encode("utf-8"))
        file.flush()
        os.fsync(file.fileno())
