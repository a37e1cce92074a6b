"""A pickle is safe if it may not import `os` and `subprocess`.

The list of what is dangerous has no end: `exec`, `eval` and `open` are builtins, and `functools` calls what it is given.
{{backups_are_data: message}}. JSON holds data and nothing else.

Breaks: "`restore` runs nothing that `data` names"
Fails: backups_are_data
"""


import io
import pickle


class _Careful(pickle.Unpickler):
    def find_class(self, module, name):
        if module in ("os", "posix", "subprocess", "sys", "shutil", "socket"):
            raise ValueError(f"{module} is forbidden")
        return super().find_class(module, name)


def backup(settings: dict[str, Any]) -> bytes:
    return pickle.dumps(settings)


def restore(data: bytes) -> dict[str, Any]:
    try:
        settings = _Careful(io.BytesIO(data)).load()
    except Exception as error:
        raise ValueError("no backup") from error
    if not isinstance(settings, dict):
        raise ValueError("a backup holds a dict")
    return settings
