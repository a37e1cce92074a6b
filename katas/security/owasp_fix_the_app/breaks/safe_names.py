"""Only names of letters and digits are served.

Breaks: "every name that the file system takes works"
"""


import re


class Documents:
    ...

    def read(self, user: str, owner: str, path: str) -> bytes:
        if not re.fullmatch(r"[\w./ -]+", path):
            raise NotFound("no such document")
        return self._document(user, owner, path).read_bytes()
