"""Temporary files belong into the directory for temporary files.

Here it is to become the file, and a rename is a single step only within one file system. Where `/tmp` is another one, `os.replace` raises
"Invalid cross-device link", and `shutil.move` would copy, byte for byte, into the file that others are reading. Pass `dir=` to `mkstemp`.

Fails: the_temporary_file_is_in_nobodys_way
"""

import tempfile


def save_text(path: str | os.PathLike[str], text: str) -> None:
    target = Path(path)
    descriptor, temporary = tempfile.mkstemp()
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
