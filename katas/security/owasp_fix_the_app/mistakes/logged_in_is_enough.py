"""Users are logged in, so they may read.

A login says who somebody is. Whether this user may read this document is another question, and here nobody asks it:
{{documents_stay_with_their_users: message}}. Ask it for each request, on the server.

Fails: documents_stay_with_their_users
"""


class Documents:
    ...

    def _document(self, user: str, owner: str, path: str) -> Path:
        try:
            folder = (self._root / owner).resolve()
            file = (folder / path).resolve()
            if file.is_relative_to(folder) and file.is_file():
                return file
        except (OSError, ValueError, RuntimeError):
            pass
        raise NotFound("no such document")
