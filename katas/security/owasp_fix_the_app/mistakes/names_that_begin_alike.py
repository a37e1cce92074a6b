"""A path lies in a folder if it begins with the folder's path.

As a text, `/srv/anna/letter.txt` begins with `/srv/ann`. {{no_path_leaves_the_folder: message}}. Paths are compared part by
part: `file.is_relative_to(folder)`.

Fails: no_path_leaves_the_folder
"""


class Documents:
    ...

    def _document(self, user: str, owner: str, path: str) -> Path:
        if user == owner or (owner, path, user) in self._shared:
            try:
                folder = (self._root / owner).resolve()
                file = (folder / path).resolve()
                if str(file).startswith(str(folder)) and file.is_file():
                    return file
            except (OSError, ValueError, RuntimeError):
                pass
        raise NotFound("no such document")
