"""A host that is not there has an empty list.

Breaks: "Looking up a host that is not there, `groups[host]`, raises `KeyError` and adds nothing."
"""


class Groups(dict):
    def __missing__(self, host):
        return []


def paths_by_host(hits):
    paths = Groups()
    for host, path in hits:
        paths.setdefault(host, []).append(path)
    return paths
