"""A document has one friend.

Breaks: "lets `friend` read this one document of the user's"
"""


class Documents:
    ...

    def share(self, user: str, path: str, friend: str) -> None:
        self._shared = {entry for entry in self._shared if entry[:2] != (user, path)}
        self._shared.add((user, path, friend))
