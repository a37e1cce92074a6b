"""Old pods go when all new ones are there, ready or not.

Breaks: "A pod that is ready to serve is deleted only while at least `replicas` others of the app are."
"""


def reconcile(api, app, version, replicas):
    pods = [pod for pod in api.pods() if pod["app"] == app]
    for pod in pods:
        if pod["state"] == "failed":
            api.delete(pod["name"])
    running = [pod for pod in pods if pod["state"] == "running"]
    wished = sorted((pod for pod in running if pod["version"] == version), key=lambda pod: pod["ready"], reverse=True)
    others = [pod for pod in running if pod["version"] != version]
    if len(wished) < replicas:
        api.create(app, version)
        return
    for pod in others + wished[replicas:][::-1]:
        api.delete(pod["name"])
