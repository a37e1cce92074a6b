"""A new pod that runs can take the place of an old one.

It runs and does not serve yet. Fewest that served, and most that ran, in an update of 3 pods:
{{an_update_is_not_noticed: update of 3 pods: fewest that served, most that ran}}. Count those that are ready.

Breaks: "A pod that is ready to serve is deleted only while at least `replicas` others of the app are."
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
    left = len(running)
    for pod in others + wished[replicas:][::-1]:
        if left > replicas:
            api.delete(pod["name"])
            left -= 1
    for _ in range(min(replicas + 1 - left, replicas - len(wished))):
        api.create(app, version)
