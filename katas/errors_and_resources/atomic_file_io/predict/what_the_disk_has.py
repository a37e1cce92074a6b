"""How many bytes does the operating system know of after each step?

`write` puts the text into a buffer of the file object, 8 KiB or more of it. The operating system learns of it when the buffer is full, at `flush`,
and at `close`. So another process that reads the file after `write` finds nothing.

The same holds the other way: `open` with `"w"` acts at once. The file is empty before anything is written.

Predicted:
    3
    8
    8
You expect the old content to be there until something is written. Opening with "w" has emptied the file.

Predicted:
    0
    8
    8
You expect `write` to write. It fills a buffer in this process, and returns.

Predicted:
    3
    3
    8
You see the buffer, and not that opening has emptied the file already.
"""
import os, tempfile

path = os.path.join(tempfile.mkdtemp(), "notes.txt")
with open(path, "w", encoding="ascii") as file:
    file.write("old")

file = open(path, "w", encoding="ascii")
print(os.path.getsize(path))
file.write("new text")
print(os.path.getsize(path))
file.flush()
print(os.path.getsize(path))
file.close()
