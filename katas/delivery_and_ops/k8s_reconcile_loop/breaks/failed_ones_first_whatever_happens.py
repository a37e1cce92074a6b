"""All failed pods are tried, and a timeout is raised after that.

Breaks: "An exception ends the pass and reaches the
   caller; the next pass sees what really happened."
"""


def reconcile(api, app, version, replicas):
    pods = [pod for pod in api.pods() if pod["app"] == app]
    problem = None
    for pod in pods:
        if pod["state"] == "failed":
            try:
                api.delete(pod["name"])
            except TimeoutError as error:
                problem = error
    if problem is not None:
        raise problem
    running = [pod for pod in pods if pod["state"] == "running"]
    wished = sorted((pod for pod in running if pod["version"] == version), key=lambda pod: pod["ready"], reverse=True)
    others = [pod for pod in running if pod["version"] != version]
    serving = sum(pod["ready"] for pod in running)
    left = len(running)
    for pod in others + wished[replicas:][::-1]:
        if pod["ready"]:
            if serving <= replicas:
                continue
            serving -= 1
        api.delete(pod["name"])
        left -= 1
    for _ in range(min(replicas + 1 - left, replicas - len(wished))):
        api.create(app, version)
