"""The title is quoted for the shell, the file is not.

Breaks: "No request may start another program"
"""


import shlex


class Documents:
    ...

    def page(self, user: str, owner: str, path: str, title: str) -> str:
        return self._run(f"paint -- {shlex.quote(title)} {self._document(user, owner, path)}")
