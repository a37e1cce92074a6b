"""The name is what stands between the quotes.

Inside of them it is escaped: a quote, a backslash or a line break in a name is two characters there, and one name can be
spelled in several ways. Here, {{a_name_is_not_a_line: message}}. `json.loads` is the counterpart of `json.dumps`.

Fails: a_name_is_not_a_line
"""


def _read(line: str) -> _Login | None:
    match = _LINE.fullmatch(line)
    if match is None:
        return None
    time, outcome, address, quoted = match.groups()
    try:
        name = str(json.loads(quoted)) and quoted[1:-1]
    except ValueError:
        return None
    return _Login(int(time), outcome == "ok", address, name)
