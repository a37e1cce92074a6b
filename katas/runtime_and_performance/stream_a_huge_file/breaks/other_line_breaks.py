"""Other line breaks end a line, too.

Fails: the_last_lines_are_near_the_end

Breaks: "without their line breaks, `"\n"`"
"""


def tail(file, n):
    size = file.seek(0, os.SEEK_END)
    found = b""
    while size > 0 and found.count(b"\n") <= n:
        step = min(4096, size)
        size -= step
        file.seek(size)
        found = file.read(step) + found
    lines = found.decode(errors="ignore").splitlines()
    return lines[max(0, len(lines) - n) :]
