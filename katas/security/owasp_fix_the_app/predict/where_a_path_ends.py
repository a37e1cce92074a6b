"""Which of these paths stay in the folder?

`folder / path` puts a relative path below the folder, and an absolute one replaces the folder. Whether a text begins with
the folder's text is no question about paths: `/srv/anna` begins with `/srv/ann`.

Predicted:
    True True
    False False
    True True
You expect an absolute path to be appended, as text is. Joined to a folder it replaces it: pathlib and os.path.join agree in that.

Predicted:
    True True
    False False
    False False
You expect `startswith` and `is_relative_to` to answer the same question. The first compares characters, and anna's folder begins with
ann's.
"""
from os.path import normpath
from pathlib import Path

folder = Path("/srv/ann")

for path in ("a..b.txt", "../anna/a.txt", "/srv/bob/a.txt"):
    end = Path(normpath(folder / path))
    print(str(end).startswith(str(folder)), end.is_relative_to(folder))
