"""After a timeout the call is made again.

It may have worked, and then there are two: {{a_timeout_decides_nothing: message}}. A timeout says that nobody knows. The next pass looks,
and then it is known.

Breaks: "An exception ends the pass and reaches the
   caller; the next pass sees what really happened."
Fails: a_timeout_decides_nothing
"""


def _insist(call, *arguments):
    try:
        call(*arguments)
    except TimeoutError:
        call(*arguments)


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
    for pod in others + wished[replicas:][::-1]:
        if pod["ready"]:
            if serving <= replicas:
                continue
            serving -= 1
        _insist(api.delete, pod["name"])
        left -= 1
    for _ in range(min(replicas + 1 - left, replicas - len(wished))):
        _insist(api.create, app, version)
