"""To go back, ask what is deployed and deploy that.

After a deployment this is the new one: {{a_sick_release_goes_back: message}}. Ask before you deploy.

Breaks: "If that is not healthy, what was there before is deployed there again,
   and the outcome is"
Fails: a_sick_release_goes_back, staging_comes_first
"""


def _deployed(cluster, environment, artifact):
    try:
        cluster.deploy(environment, artifact)
        healthy = cluster.healthy(environment)
    except Exception:
        healthy = False
    if not healthy:
        cluster.deploy(environment, cluster.current(environment))
    return healthy
