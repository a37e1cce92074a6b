"""A share is used up.

Breaks: "lets `friend` read this one document of the user's"
"""


class Documents:
    ...

    def read(self, user: str, owner: str, path: str) -> bytes:
        data = self._document(user, owner, path).read_bytes()
        self._shared.discard((owner, path, user))
        return data
