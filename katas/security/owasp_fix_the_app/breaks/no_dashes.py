"""Dashes at the beginning are taken off.

Breaks: "Any text can be a title, and arrives in the page as it is."
"""


class Documents:
    ...

    def page(self, user: str, owner: str, path: str, title: str) -> str:
        return self._run(["paint", title.lstrip("-"), str(self._document(user, owner, path))])
