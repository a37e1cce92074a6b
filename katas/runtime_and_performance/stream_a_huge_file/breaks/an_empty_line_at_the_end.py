"""A line break at the end begins another line.

Fails: the_last_lines_are_near_the_end

Breaks: "A line break at the very end of the file does not begin another line."
"""


def tail(file, n):
    size = file.seek(0, os.SEEK_END)
    found = b""
    while size > 0 and found.count(b"\n") <= n:
        step = min(4096, size)
        size -= step
        file.seek(size)
        found = file.read(step) + found
    lines = found.split(b"\n")
    return [line.decode() for line in lines[max(0, len(lines) - n) :]]
