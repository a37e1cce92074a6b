"""When the file is closed, its content is on the disk.

Closing hands the content to the operating system, which writes it when it likes, often seconds later. The new name may be on the disk before that:
after a power cut the file is there and empty. `os.fsync` waits for the disk.

Fails: the_content_is_on_the_disk_before_the_name
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
    except BaseException:
        os.unlink(temporary)
        raise
