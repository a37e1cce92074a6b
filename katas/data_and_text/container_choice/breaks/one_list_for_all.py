"""All hosts share one list.

Breaks: "for each host, a list of its paths,
  in order and with repetitions"
"""


def paths_by_host(hits):
    hits = list(hits)
    paths = dict.fromkeys([host for host, _ in hits], [])
    for host, path in hits:
        paths[host].append(path)
    return paths
