"""Lines keep their line breaks.

Fails: the_last_lines_are_near_the_end

Breaks: "as a list of texts without their line breaks"
"""


def tail(file, n):
    size = file.seek(0, os.SEEK_END)
    found = b""
    while size > 0 and found.count(b"\n") <= n:
        step = min(4096, size)
        size -= step
        file.seek(size)
        found = file.read(step) + found
    lines = found.splitlines(keepends=True)
    return [line.decode() for line in lines[max(0, len(lines) - n) :]]
