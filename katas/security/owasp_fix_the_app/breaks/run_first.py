"""The program runs before anybody asks.

Breaks: "raise `NotFound` and do not call `run`"
"""


class Documents:
    ...

    def page(self, user: str, owner: str, path: str, title: str) -> str:
        made = self._run(["paint", "--", title, f"{self._root}/{user}/{path}"])
        self._document(user, owner, path)
        return made if made else ""
