"""The content is synced when it has its name.

Breaks: "before the temporary file
takes the place of the old one"
"""

import tempfile


def save_text(path: str | os.PathLike[str], text: str) -> None:
    target = Path(path)
    descriptor, temporary = tempfile.mkstemp(dir=target.parent)
    try:
        with open(descriptor, "wb") as file:
            file.write(text.encode("utf-8"))
        with contextlib.suppress(FileNotFoundError):
            shutil.copymode(target, temporary)
        os.replace(temporary, target)
        with open(target, "rb") as file:
            os.fsync(file.fileno())
    except BaseException:
        os.unlink(temporary)
        raise
