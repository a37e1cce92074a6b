"""The temporary file is copied over the file.

Breaks: "The file itself is never opened for
writing, and never missing."
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
        shutil.copyfile(temporary, target)
        os.unlink(temporary)
    except BaseException:
        os.unlink(temporary)
        raise
