"""Hosts are compared without their case.

Breaks: "takes pairs `(host, path)`, both strings"
"""


def paths_by_host(hits):
    paths = defaultdict(list)
    for host, path in hits:
        paths[host.lower()].append(path)
    return dict(paths)
