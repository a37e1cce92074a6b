"""Dots are taken out of the text before links are followed.

Breaks: "every name that the file system takes works"
"""


import os


class Documents:
    ...

    def read(self, user: str, owner: str, path: str) -> bytes:
        if os.path.isabs(path):
            return self._document(user, owner, path).read_bytes()
        if user != owner and (owner, path, user) not in self._shared:
            raise NotFound("no such document")
        return self._document(owner, owner, os.path.normpath(path) if path else path).read_bytes()
