"""Paths lose the space around them.

Breaks: "takes pairs `(host, path)`, both strings"
"""


def paths_by_host(hits):
    paths = defaultdict(list)
    for host, path in hits:
        paths[host].append(path.strip())
    return dict(paths)
