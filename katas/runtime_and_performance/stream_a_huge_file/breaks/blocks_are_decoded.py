"""Blocks are decoded one by one.

Fails: the_last_lines_are_near_the_end

Breaks: "as a list of texts without their line breaks"
"""


def tail(file, n):
    size = file.seek(0, os.SEEK_END)
    found = ""
    while size > 0 and found.count("\n") <= n:
        step = min(4096, size)
        size -= step
        file.seek(size)
        found = file.read(step).decode(errors="replace") + found
    lines = found.removesuffix("\n").split("\n") if found else []
    return lines[max(0, len(lines) - n) :]
