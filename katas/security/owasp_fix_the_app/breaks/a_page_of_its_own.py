"""The page is made without the program.

Breaks: "It returns what `run` returns for the program `paint`."
"""


class Documents:
    ...

    def page(self, user: str, owner: str, path: str, title: str) -> str:
        document = self._document(user, owner, path)
        self._run(["paint", "--", title, str(document)])
        return f"<h1>{title}</h1>{document.read_text().upper()}"
