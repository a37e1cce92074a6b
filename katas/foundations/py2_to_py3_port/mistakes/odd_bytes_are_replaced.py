"""Bytes that cannot be decoded should not stop the import.

So the letter that was there is lost: {{bytes_that_are_no_text_are_refused: actual}}. The bytes were in another encoding, and
that can be found out as long as somebody hears of it. Let `decode` raise.

Breaks: "Bytes that are not UTF-8 raise `UnicodeDecodeError`."
Fails: bytes_that_are_no_text_are_refused
"""


def parse(data):
    meter, cents, place = data.decode("utf-8", errors="replace").rstrip("\n").split(";")
    return meter, int(cents), place
