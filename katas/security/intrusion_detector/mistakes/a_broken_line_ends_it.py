"""What cannot be read raises.

One line that was cut off by a full disk, or sent on purpose, and the watch is over: nobody looks at the lines behind it.
Skip it, and count it.

Fails: a_name_is_not_a_line, memory_is_not_the_attackers
"""


def _read(line: str) -> _Login | None:
    match = _LINE.fullmatch(line)
    if match is None:
        raise ValueError(line)
    time, outcome, address, quoted = match.groups()
    try:
        name: str = json.loads(quoted)
    except ValueError:
        return None
    return _Login(int(time), outcome == "ok", address, name)
