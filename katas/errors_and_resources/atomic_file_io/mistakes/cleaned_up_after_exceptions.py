"""`except Exception` covers everything that can go wrong.

Ctrl-C raises `KeyboardInterrupt`, which derives from `BaseException` directly, and so does what a cancelled task raises. The temporary file stays.
Clean-up that raises again afterwards catches `BaseException`, or stands in a `finally`.

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
    except Exception:
        os.unlink(temporary)
        raise
