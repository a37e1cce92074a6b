"""Only the last part of a path is asked whether it is a link.

Breaks: "No document outside of the owner's folder is ever served"
"""


import os


class Documents:
    ...

    def _document(self, user: str, owner: str, path: str) -> Path:
        if user == owner or (owner, path, user) in self._shared:
            try:
                folder = self._root / owner
                file = Path(os.path.normpath(folder / path))
                real = file.resolve() if file.is_symlink() else file
                if file.is_relative_to(folder) and (real == file or real.is_relative_to(folder.resolve())) and file.is_file():
                    return file
            except (OSError, ValueError, RuntimeError):
                pass
        raise NotFound("no such document")
