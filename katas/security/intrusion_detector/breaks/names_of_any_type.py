"""A name may be any value.

Breaks: "Any other line is not read: `feed` returns `[]` and counts it in `detector.skipped`."
"""


def _read(line: str) -> _Login | None:
    match = re.fullmatch(r"([0-9]{1,15}) (failed|ok) ([^ ]+) (.*)\n?", line)
    if match is None:
        return None
    time, outcome, address, quoted = match.groups()
    try:
        name: str = str(json.loads(quoted))
    except ValueError:
        return None
    return _Login(int(time), outcome == "ok", address, name)
