"""The environment's interpreter is a link to the base. Which of the two paths has a `pyvenv.cfg` one folder above?

The path that was started leads to the environment. Following the link leads to the base, which knows nothing of it. Python looks from the path that was
started, before it follows links.

Predicted:
    as started: True
    resolved: True
You expect both paths to be the same file, and so the same place. They are one file, and `pyvenv.cfg` is looked for by the path.

Predicted:
    as started: False
    resolved: True
You expect the base to hold the settings of its environments. It does not even know where they are.
"""
import pathlib
import tempfile

root = pathlib.Path(tempfile.mkdtemp())
(root / "base" / "bin").mkdir(parents=True)
(root / "base" / "bin" / "python").write_text("")
(root / "env" / "bin").mkdir(parents=True)
(root / "env" / "pyvenv.cfg").write_text("home = base")
python = root / "env" / "bin" / "python"
python.symlink_to(root / "base" / "bin" / "python")

for words, path in (("as started", python), ("resolved", python.resolve())):
    print(f"{words}:", (path.parent.parent / "pyvenv.cfg").exists())
