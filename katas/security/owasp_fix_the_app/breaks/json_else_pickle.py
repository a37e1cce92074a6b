"""Old backups are still read.

Breaks: "`restore` runs nothing that `data` names"
"""


import pickle


def restore(data: bytes) -> dict[str, Any]:
    try:
        settings = json.loads(data)
    except ValueError:
        try:
            settings = pickle.loads(data)
        except Exception as error:
            raise ValueError("no backup") from error
    if not isinstance(settings, dict):
        raise ValueError("a backup holds a dict")
    return settings
