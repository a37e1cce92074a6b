"""Checks for virtualenv_isolation: which environment, which packages, which variables."""

from __future__ import annotations

import os
from typing import Any

from fixtures import Server
from katabook import Failed, called, check, evidence, expect, fail, why


@check
def the_interpreter_is_the_environment(solution):
    """An interpreter belongs to the environment whose `pyvenv.cfg` lies beside it or one folder above.

    Python asks the path that it was started by. Neither the shell's variables nor the file behind a link say which environment that is.
    """
    server = Server()
    python = server.venv("shop/.venv")
    copied = server.venv("copies")
    os.unlink(copied)
    (server.root / "copies/bin/python").write_bytes(b"\x7fELF")
    evidence("an interpreter that is a copy of the base", _shown(server, called(solution.environment, copied)))
    _belongs(solution, server, python, "shop/.venv", "a project's interpreter, a link to the base")
    _belongs(solution, server, copied, "copies", "a project's interpreter, a copy of the base")
    _belongs(solution, server, server.base, None, "the base interpreter")
    why("The base interpreter knows nothing of the environments that point to it. The link is the only difference, so following it loses the answer.")
    other = server.venv("blog/env")
    _belongs(solution, server, other, "blog/env", "another project's, which is a link to the same base")
    why("The variable is set in the shell where somebody said `activate`, and every process started there inherits it, whatever interpreter it runs.")
    os.environ["VIRTUAL_ENV"] = server.folder("shop/.venv")
    os.environ["PATH"] = server.folder("shop/.venv/bin") + ":" + os.environ.get("PATH", "")
    _belongs(solution, server, server.base, None, "the base, with VIRTUAL_ENV left over from a shell")
    _belongs(solution, server, other, "blog/env", "blog's, with VIRTUAL_ENV of shop")
    _belongs(solution, server, python, "shop/.venv", "shop's, with VIRTUAL_ENV of shop")
    del os.environ["VIRTUAL_ENV"]
    why("Python looks into two folders, and into no others. A `pyvenv.cfg` farther up belongs to somebody else.")
    server.venv("flat/bin")
    os.replace(server.folder("flat/bin/bin/python"), server.folder("flat/bin/python"))
    _belongs(solution, server, server.folder("flat/bin/python"), "flat/bin", "one with pyvenv.cfg beside it")
    _belongs(solution, server, server.interpreter("shop/.venv/tools/python"), None, "a base that lies three folders below a pyvenv.cfg")
    _belongs(solution, server, server.interpreter("shop/.venv/base"), None, "a base that lies two folders below a pyvenv.cfg")
    both = server.venv("both/bin")
    os.replace(server.folder("both/bin/bin/python"), server.folder("both/bin/python"))
    (server.root / "both/pyvenv.cfg").write_text("home = /usr/bin\n")
    _belongs(solution, server, server.folder("both/bin/python"), "both/bin", "one with pyvenv.cfg beside it and in the folder above")
    broken = server.venv("broken", base=server.folder("gone/bin/python3"))
    _belongs(solution, server, broken, "broken", "one whose base is gone")
    named = server.interpreter("opt/venv")
    _belongs(solution, server, named, None, "a base in a folder that is called venv")
    (server.root / "current").symlink_to(server.root / "blog")
    _belongs(solution, server, server.folder("current/env/bin/python"), "current/env", "blog's, by a link to its folder")
    nested = server.venv("blog/env/inner", base=other)
    _belongs(solution, server, nested, "blog/env/inner", "an environment inside of another one")


@check(after=the_interpreter_is_the_environment)
def each_project_has_its_versions(solution):
    """Each interpreter finds the packages of its own environment, by what their METADATA says.

    Installing writes a module and, beside it, a record of what was installed. The record is what tools read, and nothing has to be imported.
    """
    server = Server()
    shop, blog = server.venv("shop/.venv"), server.venv("blog/env", version="3.9")
    server.install("shop/.venv", "toy", "1.0")
    server.install("blog/env", "toy", "2.0")
    server.install("blog/env", "Toy-Shop", "2024.1rc1", more="Summary: Version: 3\nVersion-Note: 4\nAuthor: Zoë\n")
    server.install("opt/python", "pip", "24.0")
    silent = server.venv("silent", "home = {home}\n")
    evidence("installed for an environment whose pyvenv.cfg says nothing about the base", called(solution.installed, silent) or "none")
    brackets = server.venv("shop [old]")
    server.install("shop [old]", "toy", "0.9")
    site = server.root / "blog/env/lib/python3.9/site-packages"
    (site / "loose.py").write_text("__version__ = '5.0'\n")
    (site / "vendored").mkdir()
    (site / "vendored" / "METADATA").write_text("Name: vendored\nVersion: 6.0\n\n")
    vendored = site / "pip" / "_vendor" / "rich-13.0.dist-info"
    vendored.mkdir(parents=True)
    (vendored / "METADATA").write_text("Name: rich\nVersion: 13.0\n\n")
    for place in ("lib/python2.7/site-packages", "lib/other/site-packages", "inner/lib/python3.9/site-packages"):
        strange = server.root / "blog/env" / place / "strange-1.0.dist-info"
        strange.mkdir(parents=True)
        (strange / "METADATA").write_text("Name: strange\nVersion: 1.0\n\n")
    before = server.files()
    outside = {"pip": "24.0"}
    for words, python, wanted in (
        ("shop", shop, {"toy": "1.0"}),
        ("blog", blog, {"toy": "2.0", "Toy-Shop": "2024.1rc1"}),
        ("the base", server.base, outside),
        ("an environment in 'shop [old]'", brackets, {"toy": "0.9"}),
        ("an environment in which nothing was installed", server.venv("new"), {}),
    ):
        found = called(solution.installed, python)
        evidence(f"installed for {words}", found or "none")
        if not isinstance(found, dict):
            raise Failed(f"installed returned {'nothing, that is None' if found is None else f'a {type(found).__name__}'}, and a dict was asked for", call=_call("installed", server, python), expected=repr(wanted), actual=repr(found), place=solution.installed)
        if found != wanted:
            message = (
                "packages of the base are shown for an environment that does not include them" if "pip" in found and python != server.base
                else "a package of another project is shown" if python == shop and found.get("toy") == "2.0"
                else "a package is missing" if any(name not in found for name in wanted) and not any(name not in wanted for name in found)
                else "something is shown that is not installed" if set(wanted) < set(found)
                else "a name is not the one in METADATA" if set(found) != set(wanted)
                else "a version is not the one in METADATA"
            )
            raise Failed(f"{message} ({words})", call=_call("installed", server, python), expected=repr(wanted), actual=repr(found), place=solution.installed)
    why("Importing runs code, and a package that is broken, slow or made for another Python would run in your tool.")
    if (server.root / "imported").exists():
        fail("a package was imported to find its version", call=_call("installed", server, shop), place=solution.installed)
    after = {path: content for path, content in server.files().items() if "/new" not in path}
    if after != before:
        fail("looking at the environments has changed their files", call=_call("installed", server, shop), place=solution.installed)


@check(after=each_project_has_its_versions)
def the_base_is_seen_on_request(solution):
    """The base's packages are found only if `pyvenv.cfg` says so, and the environment's come first.

    Isolation is the default. With `--system-site-packages` an environment borrows what the base has, and what it installs itself hides that.
    """
    server = Server()
    server.interpreter("old/python", version="3.10")
    server.install("opt/python", "toy", "1.0")
    server.install("opt/python", "numpy", "2.1")
    server.install("old/python", "numpy", "1.9")
    wanted = {"toy": "3.0", "numpy": "2.1"}
    for number, (cfg, words, seen) in enumerate((
        ("home = {home}\ninclude-system-site-packages = true\nversion = 3.12.1\n", "true", True),
        ("home = {home}\ninclude-system-site-packages = false\n", "false", False),
        ("home={home}\ninclude-system-site-packages=true\n", "true, without spaces", True),
        ("version = 3.12.1\ninclude-system-site-packages = True\nHome = {home}", "True, and before Home", True),
        ("home  =  {home}  \nInclude-System-Site-Packages =  TRUE  \n\n", "TRUE, with more spaces and capitals", True),
        ("home = {home}\n", "nothing", False),
        ("home = {home}\nprompt = include-system-site-packages = true\n", "nothing, and true in another line", False),
        ("home = {home}\ninclude-system-site-packages = yes\n", "yes", False),
        ("home = {home}\ninclude-system-site-packages = untrue\n", "untrue", False),
        ("made by hand\n\nhome = {home}\ninclude-system-site-packages = true\n", "true, below a line without a sign", True),
    )):
        python = server.venv(f"p{number}", cfg)
        server.install(f"p{number}", "toy", "3.0")
        found = called(solution.installed, python)
        expected = wanted if seen else {"toy": "3.0"}
        evidence(f"installed, if the line says {words}", found)
        if found != expected:
            message = (
                f"toy is in both places, and the version of the base was shown ({words})" if isinstance(found, dict) and found.get("toy") == "1.0"
                else f"packages of the base are missing, and pyvenv.cfg includes them ({words})" if seen
                else f"packages of the base are shown, and pyvenv.cfg does not include them ({words})"
            )
            raise Failed(message, call=_call("installed", server, python), expected=repr(expected), actual=repr(found), place=solution.installed)
    why("An environment was made by one interpreter, and another one may be the first on the PATH today. `home` says which.")
    server.interpreter("My Base=100%/python", version="3.11")
    server.install("My Base=100%/python", "numpy", "1.5")
    python = server.venv("r", "home = {home}\ninclude-system-site-packages = true\n", base=server.folder("My Base=100%/python/bin/python3"))
    found = called(solution.installed, python)
    evidence("installed, with a base in 'My Base=100%'", found)
    if found != {"numpy": "1.5"}:
        raise Failed("the base's folder has capitals, a space and signs in its name, and its packages are not found", call=_call("installed", server, python), expected="{'numpy': '1.5'}", actual=repr(found), place=solution.installed)
    python = server.venv("q", "home = {home}\ninclude-system-site-packages = true\n", base=server.folder("old/python/bin/python3"), version="3.10")
    found = called(solution.installed, python)
    evidence("installed, with another base", found)
    if found == {"numpy": "1.9"}:
        why("`bin/python` may be a copy (`venv --copies`) as well as a link. `home` says where the base is in both cases.")
        (server.root / "q/bin/python").unlink()
        (server.root / "q/bin/python").write_bytes(b"\x7fELF")
        found = called(solution.installed, python)
    if found != {"numpy": "1.9"}:
        raise Failed("the packages are not those of the base that `home` names", call=_call("installed", server, python), expected="{'numpy': '1.9'}", actual=repr(found), place=solution.installed)


@check
def activation_edits_variables(solution):
    """Activation is three variables of a shell, and nothing else.

    With the environment's `bin` first, `python` and `pip` mean those in it. The variables are gone with the shell, and the environment is as it was.
    """
    server = Server()
    server.venv("shop/.venv")
    for env, environ, wanted in (
        ("/srv/shop/.venv", {"PATH": "/usr/bin:/bin", "HOME": "/root"}, {"PATH": "/srv/shop/.venv/bin:/usr/bin:/bin", "HOME": "/root", "VIRTUAL_ENV": "/srv/shop/.venv"}),
        ("/srv/my env", {"PATH": "/bin", "PYTHONHOME": "/opt/python", "PYTHONPATH": "lib", "LANG": ""}, {"PATH": "/srv/my env/bin:/bin", "PYTHONPATH": "lib", "LANG": "", "VIRTUAL_ENV": "/srv/my env"}),
        ("/srv/blog", {"VIRTUAL_ENV": "/srv/old", "PATH": "/srv/blog/bin:/bin", "PYTHONHOME": ""}, {"VIRTUAL_ENV": "/srv/blog", "PATH": "/srv/blog/bin:/srv/blog/bin:/bin"}),
        ("/srv/shop", {"VIRTUAL_ENV": "/srv/old", "PATH": "/srv/old/bin:/bin"}, {"VIRTUAL_ENV": "/srv/shop", "PATH": "/srv/shop/bin:/srv/old/bin:/bin"}),
        (server.folder("shop/.venv"), {"PATH": "/bin"}, {"PATH": server.folder("shop/.venv/bin") + ":/bin", "VIRTUAL_ENV": server.folder("shop/.venv")}),
    ):
        kept, process = dict(environ), dict(os.environ)
        call = f"activated({server.named(env)!r}, {kept!r})"
        result = called(solution.activated, env, environ)
        changed = [name for name in {*os.environ, *process} if os.environ.get(name) != process.get(name)]
        if changed:
            fail("the variables of this process were changed, and a new dict was asked for", call=call, place=solution.activated)
        if environ != kept:
            raise Failed("activated changed the dict that was passed in", call=call, expected=repr(kept), actual=repr(environ), place=solution.activated)
        if not isinstance(result, dict):
            raise Failed(f"activated returned {'nothing, that is None' if result is None else f'a {type(result).__name__}'}, and a dict was asked for", call=call, expected=repr(wanted), actual=repr(result), place=solution.activated)
        different = sorted(name for name in {*result, *wanted} if result.get(name, False) != wanted.get(name, False))
        if env.startswith("/srv"):
            evidence(f"after activating {env}", result)
        if different:
            name = different[0]
            message = (
                "the environment's bin is in the PATH, and other folders come before it" if name == "PATH" and f"{env}/bin" in str(result.get("PATH", "")).split(":")[1:] and not result["PATH"].startswith(f"{env}/bin:")
                else "PATH does not begin with the environment's bin and go on as before" if name == "PATH"
                else "PYTHONHOME is still set, and leads the interpreter elsewhere" if name == "PYTHONHOME"
                else f"the variable {name} is not what it should be"
            )
            raise Failed(message, call=call, expected=repr(wanted), actual=repr(result), place=solution.activated)
    result = called(solution.activated, "/srv/shop/.venv", given := {"PATH": "/bin"})
    if result is given:
        fail("activated returned the dict that was passed in, and a new one was asked for", place=solution.activated)


@check(stretch=True)
def copies_name_the_old_place(solution):
    """Scripts of an environment name their interpreter by its absolute path.

    `bin/pip` begins with the path of the interpreter for which it was installed. In a copy, it still installs into the original.
    """
    server = Server()
    server.venv("copy/.venv")
    folder = server.root / "copy/.venv/bin"
    (folder / "__pycache__").mkdir()
    own = f"#!{folder}/python"
    for name, content in {
        "pip": b"#!/srv/original/.venv/bin/python\nimport sys\n",
        "black": own.encode() + b"\nimport sys\n",
        "shop": own.encode() + b"3.12\r\nimport sys\n",
        "pytest": f"#!{folder}2/python\n".encode(),
        "wheel": f"#!{folder}/deep/python\n".encode(),
        "mypy": f"#!{folder}/../../original/bin/python\n".encode(),
        "zip": f"#!/usr/bin/zip\n# {folder}/python\n".encode(),
        "activate": b"# source this\nVIRTUAL_ENV=/srv/original/.venv\n#!/srv/original\n",
        "empty": b"",
        "tool": b"\x7fELF\xff\xfe#!/srv/original/bin/python\n",
        "relative": b"#!python\n",
        "env": b"#!/usr/bin/env python3\n",
        "options": own.encode() + b" -X pycache_prefix=/tmp/cache\n",
        "bytes": b"#!/srv/original/bin/python\n\xff\xfe\x00",
        "ended": b"#!/srv/original/bin/python",
    }.items():
        (folder / name).write_bytes(content)
    found = called(solution.stale_scripts, server.folder("copy/.venv"))
    evidence("scripts that start an interpreter elsewhere", found)
    expect(found).named("stale_scripts('/srv/copy/.venv')").because("these are not the scripts whose first line names an interpreter outside of the environment's bin").at(solution.stale_scripts).equals(
        ["bytes", "ended", "env", "mypy", "pip", "pytest", "wheel", "zip"]
    )
    server.venv("fresh")
    expect(called(solution.stale_scripts, server.folder("fresh"))).named("stale_scripts of an environment without scripts").because("there is no script, and something was found").equals([])


# --- how it is observed ----------------------------------------------------------------------


def _call(name: str, server: Server, python: str) -> str:
    return f"{name}({server.named(python)!r})"


def _shown(server: Server, found: Any) -> Any:
    return "none" if found is None else server.named(found)


def _belongs(solution: Any, server: Server, python: str, prefix: str | None, words: str) -> None:
    """Hold what environment says of an interpreter against where its pyvenv.cfg is."""
    found = called(solution.environment, python)
    wanted = None if prefix is None else server.folder(prefix)
    evidence(words, _shown(server, found))
    if found is not None and not isinstance(found, str):
        raise Failed(f"environment returned a {type(found).__name__}, and paths are strings here", call=_call("environment", server, python), expected=repr(server.named(wanted)), actual=repr(found), place=solution.environment)
    if found == wanted:
        return
    message = (
        f"it belongs to no environment, and one was returned ({words})" if wanted is None
        else f"it belongs to an environment, and None was returned ({words})" if found is None
        else f"it is the right folder by another path: a link was followed ({words})" if os.path.isdir(found) and os.path.samefile(found, wanted)
        else f"it belongs to another environment than was returned ({words})"
    )
    raise Failed(message, call=_call("environment", server, python), expected=repr(server.named(wanted)), actual=repr(server.named(found)), place=solution.environment)
