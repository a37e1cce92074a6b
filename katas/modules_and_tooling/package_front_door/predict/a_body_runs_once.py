"""The module is imported twice, and one of its names is changed in between. What is printed?

The first import runs the body. The second one finds the module in `sys.modules`: nothing runs, and the changed name stays changed.

Predicted:
    body
    body
    1
You expect each import to run the file. Then modules could not hold state, and every import would be slow.

Predicted:
    body
    1
You expect the body to run once, and a second import to bring a fresh copy. There is one module, and both names are names of it.
"""
import pathlib
import sys
import tempfile

folder = pathlib.Path(tempfile.mkdtemp())
(folder / "counter.py").write_text("print('body')\nn = 1\n")
sys.path.insert(0, str(folder))

import counter
counter.n = 7
import counter as again
print(again.n)
