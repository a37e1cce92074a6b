"""Links are refused.

Breaks: "A link to a document in the owner's folder works."
"""


class Documents:
    ...

    def _document(self, user: str, owner: str, path: str) -> Path:
        if user == owner or (owner, path, user) in self._shared:
            try:
                folder = (self._root / owner).resolve()
                file = (folder / path).resolve()
                if not (folder / path).is_symlink() and file.is_relative_to(folder) and file.is_file():
                    return file
            except (OSError, ValueError, RuntimeError):
                pass
        raise NotFound("no such document")
