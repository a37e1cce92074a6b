"""What an exception of the submission is likely to be due to, where Python's own words do not say it: one sentence.

Owns: names that another Python, or only a notebook, has; stops of a debugger; names whose letters are others.
Does not own: files that do not compile (`handed_in`), the exception's own words (`_running.headlines`).
"""

from __future__ import annotations

import sys

from .._running import context
from . import letters

_HERE = f"{sys.version_info[0]}.{sys.version_info[1]}"

#: What Python 3 calls otherwise (the porting guide's lists): builtins, modules, and what is in modules and on objects.
_BUILTINS = {
    **{"raw_input": "input", "xrange": "range", "unicode": "str", "basestring": "str", "unichr": "chr", "long": "int"},
    **{"reduce": "functools.reduce", "file": "open", "reload": "importlib.reload", "intern": "sys.intern", "buffer": "memoryview"},
    **{"execfile": "exec(open(…).read())", "cmp": "(a > b) - (a < b)", "apply": "f(*args)"},
}
_MODULES = {
    **{"StringIO": "io", "cStringIO": "io", "Queue": "queue", "ConfigParser": "configparser", "cPickle": "pickle"},
    **{"Tkinter": "tkinter", "urllib2": "urllib.request", "urlparse": "urllib.parse", "httplib": "http.client"},
    **{"HTMLParser": "html.parser", "Cookie": "http.cookies", "cookielib": "http.cookiejar", "xmlrpclib": "xmlrpc.client"},
    **{"BaseHTTPServer": "http.server", "SimpleHTTPServer": "http.server", "SocketServer": "socketserver", "copy_reg": "copyreg"},
    **{"commands": "subprocess", "thread": "threading", "__builtin__": "builtins", "sets": "set", "md5": "hashlib", "sha": "hashlib"},
}
_MEMBERS = {
    **{"iteritems": "items()", "itervalues": "values()", "iterkeys": "keys()", "has_key": "key in d", "func_name": "__name__"},
    **{"maxint": "sys.maxsize", "getcwdu": "os.getcwd()", "letters": "string.ascii_letters", "izip": "zip", "imap": "map"},
    **{"ifilter": "filter", "izip_longest": "itertools.zip_longest", "urlopen": "urllib.request.urlopen", "urlencode": "urllib.parse.urlencode"},
}
#: Modules that came after the oldest Python this runs on, and those that have gone since (What's New in Python).
_CAME = {"annotationlib": (3, 14), "compression": (3, 14)}
_WENT = {
    **dict.fromkeys("asynchat asyncore distutils imp smtpd".split(), (3, 12)),
    **dict.fromkeys("aifc audioop cgi cgitb chunk crypt imghdr lib2to3 mailcap nntplib pipes sndhdr sunau telnetlib uu xdrlib".split(), (3, 13)),
}


def on(problem: BaseException, text: str) -> str | None:
    """The sentence on an exception of the submission's; None if its own words are all there is to say.

    text: those words, which nothing else is asked for: they may be the submission's to make.
    """
    places = context.places_of(problem)
    line = places[-1].line if places else 0
    if type(problem).__name__ == "BdbQuit":
        return _debugger(line)
    if isinstance(problem, NameError):
        return _name(problem.name, line) or letters.twin(problem.name or "", _lines(), line)
    if isinstance(problem, ImportError):
        return _imported(problem, text, line)
    if isinstance(problem, AttributeError):
        return _attribute(problem, text, line)
    if isinstance(problem, (KeyError, TypeError)):
        return _quoted(problem, text, line)
    return None


def _lines() -> list[str]:
    return context.lines_of(context.submission_file)


def _debugger(line: int) -> str:
    """For the end of a debugger that nobody talks to: it is told of the line after the one that called it."""
    lines = _lines()
    calls = [n for n, text in enumerate(lines, 1) if "breakpoint(" in text or "set_trace(" in text]
    before = [n for n in calls if n <= line] or calls
    if not before:
        return "it stops in a debugger, and nobody is there to go on: take the stop out"
    called = "set_trace" if "set_trace(" in lines[before[-1] - 1] else "breakpoint"
    return f"line {before[-1]} stops in the debugger (`{called}()`), and nobody is there to go on: take it out"


def _name(name: str | None, line: int) -> str | None:
    """The sentence for a name that only notebooks, or only Python 2, have."""
    if name in ("get_ipython", "display"):
        if "run_cell_magic(" in (text := context.line_of(context.submission_file, line)):
            magic = text.partition("run_cell_magic(")[2].lstrip("'\"").partition(text.partition("run_cell_magic(")[2][:1])[0]
            return (
                f"line {line} is what the export of a notebook makes of a cell that begins with `%%{magic[:20]}`: its code is within the quotes. "
                f"Hand in the notebook (.ipynb) itself, or take `%%{magic[:20]}` out and export it again"
            )
        return f"line {line} calls `{name}`, which only a notebook has: take this line out"
    if name in ("In", "Out"):
        return f"line {line} begins with the prompt `{name}` of a notebook: take out the prompts and the answers"
    instead = _BUILTINS.get(name or "")
    return f"line {line} is Python 2: `{name}` is `{instead}` in Python 3" if instead else None


# -- modules and what is in them ------------------------------------------------------------------


def _imported(problem: ImportError, text: str, line: int) -> str | None:
    module = problem.name or ""
    first = module.partition(".")[0]
    if isinstance(problem, ModuleNotFoundError):
        if first in _MODULES:
            return f"line {line} is Python 2: `{first}` is `{_MODULES[first]}` in Python 3"
        for table, said in ((_CAME, "came with"), (_WENT, "went with")):
            if first in table and (sys.version_info < table[first]) == (table is _CAME):
                version = "{}.{}".format(*table[first])
                return f"the module `{first}` {said} Python {version}, and this is {_HERE}: do without it, or choose another Python (`kata doctor` tells how)"
        return None
    name = _first_quoted(text)
    return _lacking(module, name, line) if name else None


def _lacking(module: str, name: str, line: int) -> str | None:
    """For a name that a module of the standard library does not have."""
    if name in _MEMBERS:
        return f"line {line} is Python 2: `{name}` is `{_MEMBERS[name]}` in Python 3"
    if module.partition(".")[0] not in sys.stdlib_module_names:
        return None
    other = letters.near(name, dir(sys.modules.get(module)))
    return other or (
        f"the `{module}` of Python {_HERE} has no `{name}`: it is misspelt, or another version of Python has it (`kata doctor` tells how to choose one)"
    )


def without_path(text: str) -> str:
    """`cannot import name 'a' from 'b'`, without the library's path behind it."""
    head, separator, path = text.rpartition(" (")
    is_path = separator and text.startswith("cannot import name") and path.endswith((".py)", ".so)", "(unknown location)", "unknown location)"))
    return head if is_path else text


def _attribute(problem: AttributeError, text: str, line: int) -> str | None:
    name = problem.name or ""
    kind = _first_quoted(text)
    if ": module '" in text:
        return _lacking(kind, name, line)
    if name in _MEMBERS and name not in ("letters", "maxint"):
        return f"line {line} is Python 2: write `{_MEMBERS[name]}` for `{name}`"
    if name == "next" and kind.endswith(("iterator", "generator", "zip", "map", "filter", "enumerate")):
        return f"line {line} is Python 2: write `next(it)` for `it.next()`"
    return letters.twin(name, _lines(), line)


def _quoted(problem: BaseException, text: str, line: int) -> str | None:
    """For a key, or the name of an argument, that is not there."""
    if isinstance(problem, TypeError) and "argument" not in text:
        return _old_iterator(text)
    key = problem.args[0] if isinstance(problem, KeyError) and problem.args else text.rpartition(" '")[2].rstrip("'")
    return letters.twin(key, _lines(), line) if type(key) is str and len(key) < 200 else None


def _old_iterator(text: str) -> str | None:
    if not text.endswith("object is not an iterator") and "iter() returned non-iterator" not in text:
        return None
    line = next((n for n, code in enumerate(_lines(), 1) if code.lstrip().startswith("def next(self")), 0)
    return f"line {line} is Python 2: the method `next` of an iterator is `__next__` in Python 3" if line else None


def _first_quoted(text: str) -> str:
    return text.partition("'")[2].partition("'")[0]
