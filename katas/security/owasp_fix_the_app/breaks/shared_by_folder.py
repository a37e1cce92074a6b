"""A share of a document opens what is beside it.

Breaks: "and nothing else"
"""


class Documents:
    ...

    def _document(self, user: str, owner: str, path: str) -> Path:
        def may(shared: tuple[str, str, str]) -> bool:
            return (shared[0], shared[2]) == (owner, user) and path.startswith(shared[1])

        if user == owner or any(map(may, self._shared)):
            try:
                folder = (self._root / owner).resolve()
                file = (folder / path).resolve()
                if file.is_relative_to(folder) and file.is_file():
                    return file
            except (OSError, ValueError, RuntimeError):
                pass
        raise NotFound("no such document")
