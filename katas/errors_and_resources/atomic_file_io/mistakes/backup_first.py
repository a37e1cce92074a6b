"""Renaming the old file to a backup keeps it safe.

It is safe, under another name. Until the new file has its name there is none at `path`, and a crash in between leaves it so: somebody has to know of
the backup and put it back. `os.replace` needs no moment in between.

Fails: a_reader_finds_the_old_content_or_the_new
"""

import tempfile


def save_text(path: str | os.PathLike[str], text: str) -> None:
    target = Path(path)
    data = text.encode("utf-8")
    descriptor, backup = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".bak")
    os.close(descriptor)
    existed = target.exists()
    if existed:
        os.replace(target, backup)
    with open(target, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    os.unlink(backup)
