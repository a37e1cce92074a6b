"""A link to itself raises what the operating system raises.

Breaks: "a link to itself"
"""


import os


class Documents:
    ...

    def _document(self, user: str, owner: str, path: str) -> Path:
        if user == owner or (owner, path, user) in self._shared:
            try:
                folder = os.path.realpath(self._root / owner)
                file = Path(os.path.realpath(os.path.join(folder, path)))
                if len(path) < 256 and file.is_relative_to(folder):
                    with open(file, "rb"):
                        return file
            except (FileNotFoundError, IsADirectoryError, NotADirectoryError, ValueError):
                pass
        raise NotFound("no such document")
