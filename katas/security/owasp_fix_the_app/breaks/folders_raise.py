"""A folder raises what the operating system raises.

Breaks: "If the document is missing or a folder"
"""


class Documents:
    ...

    def _document(self, user: str, owner: str, path: str) -> Path:
        if user == owner or (owner, path, user) in self._shared:
            try:
                folder = (self._root / owner).resolve()
                file = (folder / path).resolve()
                if file.is_relative_to(folder) and file.exists():
                    return file
            except (OSError, ValueError, RuntimeError):
                pass
        raise NotFound("no such document")
