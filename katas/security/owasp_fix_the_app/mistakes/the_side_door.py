"""`read` asks whether the user may read the document, so that is settled.

`page` serves the same document by another door, and nobody asks there:
{{documents_stay_with_their_users: message}}. Put the question where the document is found, and every door goes through it.

Breaks: "makes a web page of a document that the user may read"
Fails: documents_stay_with_their_users
"""


class Documents:
    ...

    def page(self, user: str, owner: str, path: str, title: str) -> str:
        return self._run(["paint", "--", title, str(self._document(owner, owner, path))])
