"""The more new pods are created at a time, the sooner the update is done.

The cluster has to have room for them, beside the old ones: {{an_update_is_not_noticed: message}}. One more than wished for is enough to
get on.

Breaks: "while fewer than
   `replicas + 1` are running in all"
Fails: an_update_is_not_noticed
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
    for pod in others + wished[replicas:][::-1]:
        if pod["ready"]:
            if serving <= replicas:
                continue
            serving -= 1
        api.delete(pod["name"])
    for _ in range(replicas - len(wished)):
        api.create(app, version)
