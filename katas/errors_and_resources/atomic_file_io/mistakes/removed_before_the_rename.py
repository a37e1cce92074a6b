"""The old file has to be removed before another one can have its name.

On Windows `os.rename` asks for that; `os.replace` does not, on any system. Between the two calls there is no file, and whoever opens it then gets a
FileNotFoundError; after a crash it stays that way.

Fails: a_reader_finds_the_old_content_or_the_new
"""

import tempfile


def save_text(path: str | os.PathLike[str], text: str) -> None:
    target = Path(path)
    descriptor, temporary = tempfile.mkstemp(dir=target.parent)
    try:
        with open(descriptor, "wb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileNotFoundError):
            shutil.copymode(target, temporary)
            os.remove(target)
        os.rename(temporary, target)
    except BaseException:
        os.unlink(temporary)
        raise
