"""A host has its last path.

Breaks: "for each host, a list of its paths,
  in order and with repetitions"
"""


def paths_by_host(hits):
    return {host: [path] for host, path in hits}
