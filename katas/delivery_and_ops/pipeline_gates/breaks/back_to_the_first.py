"""All releases go back to what the first one had found.

Breaks: "If that is not healthy, what was there before is deployed there again,
   and the outcome is"
"""


_first = {}


def _deployed(cluster, environment, artifact):
    previous = _first.setdefault(environment, cluster.current(environment))
    try:
        cluster.deploy(environment, artifact)
        healthy = cluster.healthy(environment)
    except Exception:
        healthy = False
    if not healthy:
        cluster.deploy(environment, previous)
    return healthy
