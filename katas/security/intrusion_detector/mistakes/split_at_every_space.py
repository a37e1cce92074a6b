"""`split` gives the four fields.

A name has spaces, and quotes in it are escaped. Such lines are skipped, and a name of two words is never seen:
{{a_name_is_not_a_line: message}}.

Fails: a_name_is_not_a_line
"""


def _read(line: str) -> _Login | None:
    fields = line.split()
    if len(fields) != 4 or not fields[0].isdecimal() or not fields[0].isascii() or fields[1] not in ("failed", "ok"):
        return None
    if line.count(" ") != 3:
        return None
    time, outcome, address, quoted = fields
    try:
        name = json.loads(quoted)
    except ValueError:
        return None
    return _Login(int(time), outcome == "ok", address, name) if isinstance(name, str) else None
