"""Where a path leads can be seen from its text.

`os.path.normpath` calculates with the text alone, and does not look at the disk. The link `innocent.txt` lies in the folder and leads out of it:
{{no_path_leaves_the_folder: message}}. `Path.resolve()` and `os.path.realpath` follow links.

Breaks: "whatever leads there: `..`, an absolute path, or a link"
Fails: no_path_leaves_the_folder
"""


import os


class Documents:
    ...

    def _document(self, user: str, owner: str, path: str) -> Path:
        if user == owner or (owner, path, user) in self._shared:
            try:
                folder = os.path.normpath(self._root / owner)
                file = Path(os.path.normpath(os.path.join(folder, path)))
                if file.is_relative_to(folder) and file.is_file():
                    return file
            except (OSError, ValueError, RuntimeError):
                pass
        raise NotFound("no such document")
