"""The headers of one hop are a fixed list.

`Connection` is a list of its own: a client may name any header there, and means it for this hop:
{{headers_of_one_hop_end_there: message}}.

Breaks: "and those that `connection` names"
Fails: headers_of_one_hop_end_there
"""


def _end_to_end(headers):
    return {name: value for name, value in headers.items() if name not in _ONE_HOP}
