"""`os.fsync` writes the file to the disk.

It writes what the operating system has. What `write` was given waits in Python's own buffer, of which `fsync` knows nothing: at that moment the file was
still empty, and the content came when it was closed. `file.flush()` first.

Fails: the_content_is_on_the_disk_before_the_name
"""

import tempfile


def save_text(path: str | os.PathLike[str], text: str) -> None:
    target = Path(path)
    descriptor, temporary = tempfile.mkstemp(dir=target.parent)
    try:
        with open(descriptor, "wb") as file:
            file.write(text.encode("utf-8"))
            os.fsync(file.fileno())
        with contextlib.suppress(FileNotFoundError):
            shutil.copymode(target, temporary)
        os.replace(temporary, target)
    except BaseException:
        os.unlink(temporary)
        raise
