"""Text files are UTF-8, so there is nothing to say about it.

`open` asks the machine, unless it is told: the locale on Linux, the code page on Windows. Python 3.15 is to change that default (PEP 686). Until then
`encoding="utf-8"` belongs to every `open` of a text file, for writing and for reading.

Fails: the_encoding_does_not_depend_on_the_machine
"""

import tempfile


def save_text(path: str | os.PathLike[str], text: str) -> None:
    target = Path(path)
    descriptor, temporary = tempfile.mkstemp(dir=target.parent)
    try:
        with open(descriptor, "w", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileNotFoundError):
            shutil.copymode(target, temporary)
        os.replace(temporary, target)
    except BaseException:
        os.unlink(temporary)
        raise


def load_text(path: str | os.PathLike[str]) -> str:
    with open(path, newline="") as file:
        return file.read()
