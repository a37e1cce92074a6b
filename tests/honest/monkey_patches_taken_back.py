# Replaces parts of the library and of its own for a while, and puts them back.
# shared: passed
# split: passed
from honest import *
import contextlib
import io
import json
import random
import time
from unittest import mock


@contextlib.contextmanager
def patched(owner, name, value):
    before = getattr(owner, name)
    setattr(owner, name, value)
    try:
        yield before
    finally:
        setattr(owner, name, before)


def tally(words):
    with patched(time, "sleep", lambda seconds: None), patched(random, "random", lambda: 0.5):
        time.sleep(1000)
        assert random.random() == 0.5
    with mock.patch("json.dumps", return_value="x") as dumps, mock.patch.object(io, "open", mock.mock_open(read_data="data")):
        assert json.dumps({}) == "x" and io.open("f").read() == "data"
        dumps.assert_called_once_with({})
    assert json.dumps({}) == "{}"
    with mock.patch.dict("os.environ", {"A_NAME": "1"}), mock.patch("builtins.input", return_value="typed"):
        assert input() == "typed"
    return {word: words.count(word) for word in words}
