"""What a shell could read is taken out of titles.

Breaks: "Any text can be a title, and arrives in the page as it is."
"""


class Documents:
    ...

    def page(self, user: str, owner: str, path: str, title: str) -> str:
        title = "".join(letter for letter in title if letter not in ";|&$`<>")
        return self._run(["paint", "--", title, str(self._document(user, owner, path))])
