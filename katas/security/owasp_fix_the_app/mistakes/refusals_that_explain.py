"""A refusal says what went wrong and where.

That helps the developer, and the attacker more: {{refusals_tell_nothing: message}}. Say one sentence to everybody, and write
the details into the log.

Breaks: "nothing of `root`, `owner` or `path` is in them"
Fails: refusals_tell_nothing
"""


class Documents:
    ...

    def _document(self, user: str, owner: str, path: str) -> Path:
        if user != owner and (owner, path, user) not in self._shared:
            raise NotFound(f"{user} may not read {path} of {owner}")
        try:
            folder = (self._root / owner).resolve()
            file = (folder / path).resolve()
            if file.is_relative_to(folder) and file.is_file():
                return file
        except (OSError, ValueError, RuntimeError):
            pass
        raise NotFound(f"there is no {self._root / owner / path}")
