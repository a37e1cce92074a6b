"""A path with two dots in it is an attack.

So is a customer's document called `..notes.txt`, and so is the detour `plans/../letter.txt`: {{honest_users_are_served: message}}.
A link needs no dots. Where a path ends is what counts, not which characters are in it.

Breaks: "every name that the file system takes works, and so do paths such as `plans/../letter.txt`"
Fails: honest_users_are_served
"""


class Documents:
    ...

    def _document(self, user: str, owner: str, path: str) -> Path:
        if user == owner or (owner, path, user) in self._shared:
            if ".." in path or path.startswith("/") or "\0" in path:
                raise NotFound("no such document")
            file = self._root / owner / path
            if file.is_file():
                return file
        raise NotFound("no such document")
