"""A path is listed once for each host.

Breaks: "in order and with repetitions"
"""


def paths_by_host(hits):
    paths = {}
    for host, path in hits:
        paths.setdefault(host, {})[path] = True
    return {host: list(found) for host, found in paths.items()}
