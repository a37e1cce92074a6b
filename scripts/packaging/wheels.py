"""Reading wheels, and writing others of what is in them.

Owns: the file format. Does not own: what is in a wheel of `kata` (build_backend).
"""

import re
from zipfile import ZipInfo

from wheel.wheelfile import WheelFile


def contents(wheel):
    """name -> (bytes, permissions) of every file of a wheel but its RECORD, which is written anew."""
    with WheelFile(wheel) as archive:
        infos = [info for info in archive.infolist() if not info.filename.endswith(("/", ".dist-info/RECORD"))]
        return {info.filename: (archive.read(info), info.external_attr >> 16 & 0o777) for info in infos}


def write(wheel, files):
    wheel.unlink(missing_ok=True)
    with WheelFile(wheel, "w") as archive:
        # What installers read comes last, as the specification of wheels recommends.
        for name in sorted(files, key=lambda name: (".dist-info/" in name, name)):
            text, permissions = files[name]
            info = ZipInfo(name)  # Of 1980: the same files make the same wheel.
            info.external_attr = (0o100000 | permissions) << 16
            archive.writestr(info, text, archive.compression)


def bare(wheel):
    """The wheel of `kata` as the package katabook-bare, which brings no uv. Returns its path."""
    files = {re.sub("^katabook-", "katabook_bare-", name): file for name, file in contents(wheel).items()}
    change(files, "METADATA", lambda line: re.sub("^Name: katabook$", "Name: katabook-bare", line))
    change(files, "METADATA", lambda line: None if line.startswith("Requires-Dist: uv") else line)
    at = wheel.with_name(re.sub("^katabook-", "katabook_bare-", wheel.name))
    write(at, files)
    return at


def merged(wheels, folder):
    """One wheel with the module of each, for every version of Python that one of them is for. Returns its path."""
    files = {}
    for wheel in wheels:
        files |= contents(wheel)
    platform = max((wheel.stem.rsplit("-", 1)[1] for wheel in wheels), key=numbers)
    change(files, "WHEEL", lambda line: f"Tag: py3-none-{platform}" if line.startswith("Tag: ") else line)
    at = folder / re.sub("-cp3.*", f"-py3-none-{platform}.whl", wheels[0].name)
    write(at, files)
    return at


def numbers(platform):
    """The numbers of a platform, so that manylinux_2_9 is below manylinux_2_34."""
    return [int(number) for number in re.findall(r"\d+", platform)]


def change(files, ending, change_line):
    """Change the lines of the file with this ending; one that becomes None is left out."""
    [name] = [name for name in files if name.endswith(f".dist-info/{ending}")]
    lines = map(change_line, files[name][0].decode().splitlines())
    files[name] = ("".join(f"{line}\n" for line in lines if line is not None).encode(), 0o644)
