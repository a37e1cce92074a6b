# Context managers by class and by generator, that swallow, nest and are entered twice.
# shared: passed
# split: passed
from honest import *
import contextlib
import os
import tempfile


class Swallows:
    def __enter__(self):
        return self

    def __exit__(self, kind, problem, trace):
        self.frames = []
        while trace:
            self.frames.append(trace.tb_frame.f_code.co_name)
            trace = trace.tb_next
        return kind is not None and issubclass(kind, LookupError)


@contextlib.contextmanager
def changed(folder):
    before = os.getcwd()
    os.chdir(folder)
    try:
        yield folder
    finally:
        os.chdir(before)


def tally(words):
    with Swallows() as swallowing:
        {}["gone"]
    assert swallowing.frames == ["tally"]
    here = os.getcwd()
    with tempfile.TemporaryDirectory() as folder, changed(folder):
        assert os.path.realpath(os.getcwd()) == os.path.realpath(folder)
    assert os.getcwd() == here

    @changed(here)
    def inside():
        return os.getcwd()

    assert inside() == here
    with contextlib.redirect_stdout(None), contextlib.nullcontext(5) as five:
        print(five)
    return {word: words.count(word) for word in words}
