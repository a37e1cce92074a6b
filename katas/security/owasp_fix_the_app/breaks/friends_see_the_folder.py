"""A friend of the owner's may read what the owner has.

Breaks: "lets `friend` read this one document of the user's"
"""


class Documents:
    ...

    def _document(self, user: str, owner: str, path: str) -> Path:
        friends = {(whose, friend) for whose, _, friend in self._shared}
        if user == owner or (owner, user) in friends:
            try:
                folder = (self._root / owner).resolve()
                file = (folder / path).resolve()
                if file.is_relative_to(folder) and file.is_file():
                    return file
            except (OSError, ValueError, RuntimeError):
                pass
        raise NotFound("no such document")
