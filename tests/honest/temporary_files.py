# All kinds of temporary files and folders.
# shared: passed
# split: passed
from honest import *
import os
import tempfile

with tempfile.TemporaryFile() as file:
    file.write(b"word")
    file.seek(0)
    assert file.read() == b"word"
with tempfile.NamedTemporaryFile("w+", suffix=".txt") as file:
    file.write("word")
    file.flush()
    assert open(file.name).read() == "word"
assert not os.path.exists(file.name)
with tempfile.SpooledTemporaryFile(4) as file:
    file.write(b"more than four")
    file.seek(0)
    assert file.read() == b"more than four"
with tempfile.TemporaryDirectory() as folder:
    open(os.path.join(folder, "x"), "w").close()
    assert os.listdir(folder) == ["x"]
assert not os.path.exists(folder)
descriptor, path = tempfile.mkstemp()
os.close(descriptor)
os.remove(path)
os.rmdir(tempfile.mkdtemp())
