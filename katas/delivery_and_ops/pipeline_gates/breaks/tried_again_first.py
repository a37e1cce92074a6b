"""A deployment that is not healthy is tried again.

Breaks: "If that is not healthy, what was there before is deployed there again,
   and the outcome is"
"""


def _deployed(cluster, environment, artifact):
    previous = cluster.current(environment)
    try:
        cluster.deploy(environment, artifact)
        healthy = cluster.healthy(environment)
    except Exception:
        healthy = False
    if not healthy:
        cluster.deploy(environment, artifact)
        cluster.deploy(environment, previous)
    return healthy
