"""Owner and path are joined to one text.

Breaks: "lets `friend` read this one document of the user's"
"""


class Documents:
    ...

    def share(self, user: str, path: str, friend: str) -> None:
        self._shared.add((user + path, "", friend))

    def _document(self, user: str, owner: str, path: str) -> Path:
        if user == owner or (owner + path, "", user) in self._shared:
            try:
                folder = (self._root / owner).resolve()
                file = (folder / path).resolve()
                if file.is_relative_to(folder) and file.is_file():
                    return file
            except (OSError, ValueError, RuntimeError):
                pass
        raise NotFound("no such document")
