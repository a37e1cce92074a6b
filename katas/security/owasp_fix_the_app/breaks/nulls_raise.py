"""A null character raises ValueError.

Breaks: "has a path that the file system cannot follow"
"""


class Documents:
    ...

    def _document(self, user: str, owner: str, path: str) -> Path:
        if user == owner or (owner, path, user) in self._shared:
            folder = (self._root / owner).resolve()
            file = (folder / path).resolve()
            if file.is_relative_to(folder) and file.is_file():
                return file
        raise NotFound("no such document")
