"""The paths of a host are sorted.

Breaks: "in order and with repetitions"
"""


def paths_by_host(hits):
    paths = defaultdict(list)
    for host, path in sorted(hits):
        paths[host].append(path)
    return dict(paths)
