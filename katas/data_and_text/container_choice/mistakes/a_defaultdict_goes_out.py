"""A defaultdict is a dict, so it can be returned as it is.

It keeps its factory, and brackets on a missing key create the entry, for callers as well: after the question there were hosts
{{paths_belong_to_their_host: hosts after that question}}. Return `dict(paths)`.

Breaks: "Looking up a host that is not there, `groups[host]`, raises `KeyError` and adds nothing."
Fails: paths_belong_to_their_host
"""


def paths_by_host(hits):
    paths = defaultdict(list)
    for host, path in hits:
        paths[host].append(path)
    return paths
