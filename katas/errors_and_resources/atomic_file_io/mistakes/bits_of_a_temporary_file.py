"""The new file has the permissions of the old one, since it has its name.

Permissions belong to the file and not to its name. `mkstemp` makes files that only their owner can read and write, and such a file has taken the
place of one that a whole group could read. Copy the bits before the rename.

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
        os.replace(temporary, target)
    except BaseException:
        os.unlink(temporary)
        raise
