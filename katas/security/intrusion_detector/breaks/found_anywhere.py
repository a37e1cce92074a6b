"""The record may stand anywhere in the line.

Breaks: "Any other line is not read: `feed` returns `[]` and counts it in `detector.skipped`."
"""


def _read(line: str) -> _Login | None:
    match = _LINE.search(line)
    if match is None:
        return None
    time, outcome, address, quoted = match.groups()
    try:
        name: str = json.loads(quoted)
    except ValueError:
        return None
    return _Login(int(time), outcome == "ok", address, name)
