"""Ctrl-C while deploying is treated as not being healthy.

Breaks: "What is raised and is not an `Exception`, such as `KeyboardInterrupt`, reaches the caller of `release` in all cases."
Fails: half_a_deployment_goes_back
"""


def _deployed(cluster, environment, artifact):
    previous = cluster.current(environment)
    try:
        cluster.deploy(environment, artifact)
        healthy = cluster.healthy(environment)
    except BaseException:
        healthy = False
    if not healthy:
        cluster.deploy(environment, previous)
    return healthy
