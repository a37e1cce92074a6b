"""The hits of a host follow each other.

In a log they are mixed. A group that begins anew whenever the host changes, as with `itertools.groupby`, replaces the one before:
{{paths_belong_to_their_host: message}}.

Breaks: "for each host, a list of its paths,
  in order and with repetitions"
Fails: paths_belong_to_their_host
"""

from itertools import groupby


def paths_by_host(hits):
    return {host: [path for _, path in group] for host, group in groupby(hits, key=lambda hit: hit[0])}
