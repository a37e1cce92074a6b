"""A save that fails changes nothing, since the rename was not reached.

The file is safe, and the temporary one stays. On a full disk that is the worst moment to leave another file behind, and each attempt leaves one more.
`except BaseException:`, remove it, and raise again.

Fails: a_failed_save_changes_nothing
"""

import tempfile


def save_text(path: str | os.PathLike[str], text: str) -> None:
    target = Path(path)
    descriptor, temporary = tempfile.mkstemp(dir=target.parent)
    with open(descriptor, "wb") as file:
        file.write(text.encode("utf-8"))
        file.flush()
        os.fsync(file.fileno())
    with contextlib.suppress(FileNotFoundError):
        shutil.copymode(target, temporary)
    os.replace(temporary, target)
