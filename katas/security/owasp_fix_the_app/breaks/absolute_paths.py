"""An absolute path is taken for an administrator's.

Breaks: "whatever leads there: `..`, an absolute path, or a link"
"""


class Documents:
    ...

    def _document(self, user: str, owner: str, path: str) -> Path:
        if user == owner or (owner, path, user) in self._shared:
            try:
                folder = (self._root / owner).resolve()
                file = (folder / path).resolve()
                if (path.startswith("/") or file.is_relative_to(folder)) and file.is_file():
                    return file
            except (OSError, ValueError, RuntimeError):
                pass
        raise NotFound("no such document")
