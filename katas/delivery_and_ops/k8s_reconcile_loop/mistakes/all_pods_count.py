"""A pod that is in the list is a pod that is there.

The list also has pods that failed and pods that are ending: {{the_number_is_right: message}}. Look at the state before you
count.

Breaks: "A pod that is ending counts for nothing, and is not deleted again."
Fails: the_number_is_right
"""


def reconcile(api, app, version, replicas):
    pods = [pod for pod in api.pods() if pod["app"] == app]
    wished = sorted((pod for pod in pods if pod["version"] == version), key=lambda pod: pod["ready"], reverse=True)
    serving = sum(pod["ready"] for pod in pods)
    left = len(pods)
    for pod in [pod for pod in pods if pod["version"] != version] + wished[replicas:][::-1]:
        if pod["ready"]:
            if serving <= replicas:
                continue
            serving -= 1
        api.delete(pod["name"])
        left -= 1
    for _ in range(min(replicas + 1 - left, replicas - len(wished))):
        api.create(app, version)
