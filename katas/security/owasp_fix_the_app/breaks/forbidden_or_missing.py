"""What is not there and what is not allowed are two things, and get two texts.

Breaks: "Each `NotFound` of `read` and `page` has the same `args`"
Fails: refusals_tell_nothing
"""


class Documents:
    ...

    def _document(self, user: str, owner: str, path: str) -> Path:
        if user != owner and (owner, path, user) not in self._shared:
            raise NotFound("not allowed")
        try:
            folder = (self._root / owner).resolve()
            file = (folder / path).resolve()
            if file.is_relative_to(folder) and file.is_file():
                return file
        except (OSError, ValueError, RuntimeError):
            pass
        raise NotFound("no such document")
