"""A document that is not for this user raises PermissionError.

Breaks: "or is not for this user, `read` and `page` raise `NotFound`"
"""


class Documents:
    ...

    def _document(self, user: str, owner: str, path: str) -> Path:
        if user != owner and (owner, path, user) not in self._shared:
            raise PermissionError("not yours")
        try:
            folder = (self._root / owner).resolve()
            file = (folder / path).resolve()
            if file.is_relative_to(folder) and file.is_file():
                return file
        except (OSError, ValueError, RuntimeError):
            pass
        raise NotFound("no such document")
