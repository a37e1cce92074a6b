"""The name of the file with `.tmp` behind it is free.

Unless somebody else had the same idea. Two processes that save the same file write into one temporary file, and a file of that name that was there
before is gone. `tempfile.mkstemp(dir=…)` looks for a free name and makes the file in one step.

Fails: the_temporary_file_is_in_nobodys_way
"""

import tempfile


def save_text(path: str | os.PathLike[str], text: str) -> None:
    target = Path(path)
    temporary = target.with_name(target.name + ".tmp")
    try:
        with open(temporary, "wb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileNotFoundError):
            shutil.copymode(target, temporary)
        os.replace(temporary, target)
    except BaseException:
        os.unlink(temporary)
        raise
