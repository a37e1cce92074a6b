"""What does each way of opening make of the line ends?

Text mode with the default `newline=None` has universal newlines: while reading, `"\r\n"` and a lone `"\r"` become `"\n"`. With
`newline=""` nothing is translated, and lines still end at any of the three. Binary mode gives the bytes.

The translation is convenient for looking at text, and wrong for a program that writes the file back.

Predicted:
    'a\r\nb\rc\n'
    'a\r\nb\rc\n'
    7
You expect to read what is in the file. Text mode translates unless it is told not to, on Linux as well.

Predicted:
    'a\nb\rc\n'
    'a\r\nb\rc\n'
    7
You know that "\r\n" is translated. A lone "\r", which old Macs ended lines with, is as well.
"""
import os, tempfile

path = os.path.join(tempfile.mkdtemp(), "notes.txt")
with open(path, "wb") as file:
    file.write(b"a\r\nb\rc\n")

with open(path, encoding="utf-8") as file:
    print(repr(file.read()))
with open(path, encoding="utf-8", newline="") as file:
    print(repr(file.read()))
print(os.path.getsize(path))
