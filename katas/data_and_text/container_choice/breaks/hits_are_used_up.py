"""paths_by_host empties the list.

Breaks: "If it is a list, it is not changed."
"""


def paths_by_host(hits):
    hits = hits if isinstance(hits, list) else list(hits)
    paths = defaultdict(list)
    while hits:
        host, path = hits.pop(0)
        paths[host].append(path)
    return dict(paths)
