"""What can go wrong while a file is saved is an OSError.

The text can be at fault as well: one that has half of a surrogate pair in it cannot be encoded, and `UnicodeEncodeError` is a ValueError. The temporary file
stays. Clean-up does not ask what went wrong: `except BaseException:`, and raise again.

Fails: a_failed_save_changes_nothing
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
    except OSError:
        os.unlink(temporary)
        raise
