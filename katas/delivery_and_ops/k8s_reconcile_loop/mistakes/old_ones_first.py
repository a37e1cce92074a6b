"""An update deletes the old pods and creates the new ones.

Until these are ready, nobody answers: {{an_update_is_not_noticed: message}}. Create one more, wait until it is ready, and then let
an old one go.

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
    for pod in others + wished[replicas:][::-1]:
        api.delete(pod["name"])
    for _ in range(replicas - len(wished)):
        api.create(app, version)
