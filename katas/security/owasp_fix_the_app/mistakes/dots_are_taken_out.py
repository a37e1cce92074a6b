"""Take every `../` out of the path, and it can only go down.

Taking something out can make it anew: `....//` without `../` is `../`. A link and an absolute path need no dots at all:
{{no_path_leaves_the_folder: message}}. Resolve the path first, and ask where it has ended.

Fails: no_path_leaves_the_folder
"""


class Documents:
    ...

    def _document(self, user: str, owner: str, path: str) -> Path:
        if user == owner or (owner, path, user) in self._shared:
            try:
                inner = path.replace("plans/../", "").replace("../", "")
                file = self._root / owner / inner
                if file.is_file():
                    return file
            except (OSError, ValueError, RuntimeError):
                pass
        raise NotFound("no such document")
