"""What the controller has started is there, so it remembers the number.

Pods die, nodes vanish, and the controller itself is restarted: {{the_number_is_right: message}}. Only the cluster knows what is there. Ask it
in each pass.

Breaks: "the app comes to have exactly `replicas` running pods of this version"
Fails: the_number_is_right
"""

_counted = {}


def reconcile(api, app, version, replicas):
    pods = [pod["name"] for pod in api.pods() if pod["app"] == app and pod["state"] == "running"]
    count = _counted.get(app, len(pods))
    for _ in range(replicas - count):
        api.create(app, version)
    for name in pods[: max(count - replicas, 0)]:
        api.delete(name)
    _counted[app] = replicas
