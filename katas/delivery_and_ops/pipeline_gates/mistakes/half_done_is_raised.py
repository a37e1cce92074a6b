"""If deploying raises, the caller of the pipeline should hear of it.

It should, and not instead of going back: {{half_a_deployment_goes_back: message}}. Half of the machines have the new version.

Breaks: "That is treated as not
being healthy."
Fails: half_a_deployment_goes_back
"""


def _deployed(cluster, environment, artifact):
    previous = cluster.current(environment)
    cluster.deploy(environment, artifact)
    if cluster.healthy(environment):
        return True
    cluster.deploy(environment, previous)
    return False
