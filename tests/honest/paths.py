# Walks, globs and writes by paths.
# shared: passed
# split: passed
from honest import *
from pathlib import Path

folder = Path("notes")
(folder / "inside").mkdir(parents=True)
(folder / "a.txt").write_text("word", encoding="utf-8")
(folder / "inside" / "b.txt").write_bytes(b"word")
assert sorted(path.name for path in folder.rglob("*.txt")) == ["a.txt", "b.txt"]
assert (folder / "a.txt").with_suffix(".md").name == "a.md"
assert Path.home() == Path.cwd() == folder.resolve().parent
(folder / "a.txt").rename(folder / "c.txt")
(folder / "c.txt").unlink()
