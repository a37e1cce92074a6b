"""The end of the options comes after the title.

Breaks: "Options stand anywhere before `--`, and nothing after `--` is an option."
"""


class Documents:
    ...

    def page(self, user: str, owner: str, path: str, title: str) -> str:
        return self._run(["paint", title, "--", str(self._document(user, owner, path))])
