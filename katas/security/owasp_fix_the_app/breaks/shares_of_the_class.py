"""All services have one table of shares.

Breaks: "lets `friend` read this one document of the user's"
"""


_ALL: set[tuple[str, str, str]] = set()


class Documents:
    ...

    def __init__(self, root: str, run: Callable[[list[str]], str]) -> None:
        self._root = Path(root)
        self._run = run
        self._shared = _ALL
