"""Only the last block is looked at.

Fails: the_last_lines_are_near_the_end

Breaks: "returns the last `n` lines as a list of texts"
"""


def tail(file, n):
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - 65_536))
    lines = file.read(65_536).decode(errors="replace").removesuffix("\n").split("\n") if size else []
    return lines[max(0, len(lines) - n) :]
