"""The last byte is written after fsync.

Breaks: "All of it has been passed to `os.fsync` before the temporary file
takes the place of the old one."
"""

import tempfile


def save_text(path: str | os.PathLike[str], text: str) -> None:
    target = Path(path)
    descriptor, temporary = tempfile.mkstemp(dir=target.parent)
    try:
        with open(descriptor, "wb") as file:
            data = text.encode("utf-8")
            file.write(data[:-1])
            file.flush()
            os.fsync(file.fileno())
            file.write(data[-1:])
        with contextlib.suppress(FileNotFoundError):
            shutil.copymode(target, temporary)
        os.replace(temporary, target)
    except BaseException:
        os.unlink(temporary)
        raise
