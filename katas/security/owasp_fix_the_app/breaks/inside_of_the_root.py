"""A path is harmless as long as it stays below `root`.

Breaks: "No document outside of the owner's folder is ever served"
"""


class Documents:
    ...

    def _document(self, user: str, owner: str, path: str) -> Path:
        if user == owner or (owner, path, user) in self._shared:
            try:
                root = self._root.resolve()
                file = (root / owner / path).resolve()
                if file.is_relative_to(root) and file.is_file():
                    return file
            except (OSError, ValueError, RuntimeError):
                pass
        raise NotFound("no such document")
