"""Users need a share for their own documents.

Breaks: "Users may read their own documents, and those that were shared with them."
"""


class Documents:
    ...

    def _document(self, user: str, owner: str, path: str) -> Path:
        if (owner, path, user) in self._shared:
            try:
                folder = (self._root / owner).resolve()
                file = (folder / path).resolve()
                if file.is_relative_to(folder) and file.is_file():
                    return file
            except (OSError, ValueError, RuntimeError):
                pass
        raise NotFound("no such document")
