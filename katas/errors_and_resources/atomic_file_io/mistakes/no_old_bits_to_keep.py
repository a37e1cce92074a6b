"""A new file has no bits to keep, so nothing has to be done about them.

It has those of the temporary file, and `mkstemp` makes files for their owner alone: the service that reads the notes gets a PermissionError for each
note that is new. `open(name, "xb")` makes a file with the usual bits, and raises if the name is taken.

Fails: permission_bits_are_kept
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
        os.replace(temporary, target)
    except BaseException:
        os.unlink(temporary)
        raise
