"""A refusal names the owner.

Breaks: "nothing of `root`, `owner` or `path` is in them"
Fails: refusals_tell_nothing
"""


class Documents:
    ...

    def read(self, user: str, owner: str, path: str) -> bytes:
        try:
            return self._document(user, owner, path).read_bytes()
        except NotFound:
            raise NotFound(f"no such document of {owner}") from None
