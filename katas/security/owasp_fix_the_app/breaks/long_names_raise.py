"""A name that is too long raises OSError.

Breaks: "has a path that the file system cannot follow"
"""


class Documents:
    ...

    def _document(self, user: str, owner: str, path: str) -> Path:
        if user == owner or (owner, path, user) in self._shared:
            try:
                folder = (self._root / owner).resolve()
                file = (folder / path).resolve()
                if file.is_relative_to(folder):
                    with open(file, "rb"):
                        return file
            except (FileNotFoundError, IsADirectoryError, NotADirectoryError, ValueError, RuntimeError):
                pass
        raise NotFound("no such document")
