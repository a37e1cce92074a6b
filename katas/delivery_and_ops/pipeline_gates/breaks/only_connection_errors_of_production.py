"""Only an exception of production is treated so.

Breaks: "the first `deploy` to an environment may raise an `Exception`"
Fails: half_a_deployment_goes_back
"""


def _deployed(cluster, environment, artifact):
    previous = cluster.current(environment)
    try:
        cluster.deploy(environment, artifact)
        healthy = cluster.healthy(environment)
    except Exception:
        if environment == 'staging':
            raise
        healthy = False
    if not healthy:
        cluster.deploy(environment, previous)
    return healthy
