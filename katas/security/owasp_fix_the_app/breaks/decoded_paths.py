"""Paths are decoded once more.

Breaks: "every name that the file system takes works"
"""


from urllib.parse import unquote


class Documents:
    ...

    def read(self, user: str, owner: str, path: str) -> bytes:
        return self._document(user, owner, unquote(path)).read_bytes()
