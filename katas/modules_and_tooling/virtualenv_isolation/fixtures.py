"""A server in a scratch folder: base interpreters and the environments of some projects."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


class Server:
    """Folders of interpreters, made file by file. Nothing in them is ever run."""

    def __init__(self) -> None:
        self.root = Path(os.path.realpath(tempfile.mkdtemp()))
        self.base = self.interpreter("opt/python")

    def interpreter(self, prefix: str, version: str = "3.12") -> str:
        """A base interpreter."""
        python = self.root / prefix / "bin" / "python3"
        python.parent.mkdir(parents=True)
        python.write_bytes(b"\x7fELF")
        (self.root / prefix / "lib" / f"python{version}" / "site-packages").mkdir(parents=True)
        return str(python)

    def venv(self, prefix: str, cfg: str = "home = {home}\ninclude-system-site-packages = false\n", version: str = "3.12", base: str | None = None) -> str:
        """An environment; its interpreter is a link to the base."""
        base = base or self.base
        folder = self.root / prefix
        (folder / "bin").mkdir(parents=True)
        (folder / "lib" / f"python{version}" / "site-packages").mkdir(parents=True)
        (folder / "pyvenv.cfg").write_text(cfg.format(home=os.path.dirname(base)), encoding="utf-8")
        (folder / "bin" / "python").symlink_to(base)
        return str(folder / "bin" / "python")

    def install(self, prefix: str, name: str, version: str, folder: str | None = None, more: str = "") -> None:
        """A package, with a module that tells when it is imported."""
        [site] = (self.root / prefix / "lib").glob("python3.*/site-packages")
        module = site / name.replace("-", "_").lower()
        module.mkdir(exist_ok=True)
        (module / "__init__.py").write_text(f"open({str(self.root / 'imported')!r}, 'a').write({name!r})\n__version__ = '0.0'\n")
        info = site / (folder or f"{name.replace('-', '_').lower()}-{version}.dist-info")
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\n{more}Version: {version}\n{more}\nName: the text of {name}\nVersion: 99.9\n", encoding="utf-8")
        (info / "RECORD").write_text("")

    def folder(self, prefix: str) -> str:
        return str(self.root / prefix)

    def named(self, path: object) -> object:
        """A path as the checks show it: without the scratch folder in front."""
        return str(path).replace(str(self.root), "/srv") if isinstance(path, (str, os.PathLike)) else path

    def files(self) -> dict[str, bytes]:
        """All that is there, to see whether it has changed."""
        return {str(path): b"" if path.is_dir() else path.read_bytes() for path in sorted(self.root.rglob("*"))}
