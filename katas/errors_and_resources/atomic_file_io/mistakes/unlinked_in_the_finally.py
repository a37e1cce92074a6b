"""The temporary file is removed in a `finally`, so that it is gone on every path.

On the path where all went well it has another name already: `os.replace` has moved it, and `unlink` raises a FileNotFoundError after the file was saved. The
clean-up belongs to the paths that failed, `except BaseException:`, or it has to bear that there is nothing left to remove.

Fails: text_comes_back_as_it_went_in, the_encoding_does_not_depend_on_the_machine, a_reader_finds_the_old_content_or_the_new
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
    finally:
        os.unlink(temporary)
