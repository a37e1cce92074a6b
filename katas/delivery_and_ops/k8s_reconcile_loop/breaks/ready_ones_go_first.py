"""Of too many pods, ready ones go first.

Breaks: "of those with the
   right one, the ones that are not ready go first"
"""


def reconcile(api, app, version, replicas):
    pods = [pod for pod in api.pods() if pod["app"] == app]
    for pod in pods:
        if pod["state"] == "failed":
            api.delete(pod["name"])
    running = [pod for pod in pods if pod["state"] == "running"]
    wished = sorted((pod for pod in running if pod["version"] == version), key=lambda pod: pod["ready"], reverse=True)
    others = [pod for pod in running if pod["version"] != version]
    serving = sum(pod["ready"] for pod in running)
    left = len(running)
    for pod in others + wished[::-1][replicas:]:
        if pod["ready"]:
            if serving <= replicas:
                continue
            serving -= 1
        api.delete(pod["name"])
        left -= 1
    for _ in range(min(replicas + 1 - left, replicas - len(wished))):
        api.create(app, version)
