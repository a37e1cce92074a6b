"""A path without a directory has its temporary file in /tmp.

Breaks: "The new content is written to a temporary file in the same directory."
"""

import tempfile


def save_text(path: str | os.PathLike[str], text: str) -> None:
    descriptor, temporary = tempfile.mkstemp(dir=os.path.dirname(path) or None)
    try:
        with open(descriptor, "wb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileNotFoundError):
            shutil.copymode(path, temporary)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise
