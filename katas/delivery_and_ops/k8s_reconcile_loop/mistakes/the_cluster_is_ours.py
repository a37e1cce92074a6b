"""`api.pods()` lists the pods that the controller has to look after.

It lists those of everybody: {{pods_that_do_not_count: message}}. A controller selects its own by their labels, here by their app, and
leaves the others alone.

Breaks: "Pods of other apps are left alone."
Fails: pods_that_do_not_count
"""


class _Own:
    def __init__(self, api, app):
        self._api, self._app = api, app
        self.create, self.delete = api.create, api.delete

    def pods(self):
        return [{**pod, "app": self._app} if pod["app"].startswith(self._app) else pod for pod in self._api.pods()]


def reconcile(api, app, version, replicas):
    _reconcile(_Own(api, app), app, version, replicas)


def _reconcile(api, app, version, replicas):
    pods = [pod for pod in api.pods() if pod["app"] == app]
    for pod in pods:
        if pod["state"] == "failed":
            api.delete(pod["name"])
    running = [pod for pod in pods if pod["state"] == "running"]
    wished = sorted((pod for pod in running if pod["version"] == version), key=lambda pod: pod["ready"], reverse=True)
    serving = sum(pod["ready"] for pod in running)
    left = len(running)
    for pod in [pod for pod in running if pod["version"] != version] + wished[replicas:][::-1]:
        if pod["ready"]:
            if serving <= replicas:
                continue
            serving -= 1
        api.delete(pod["name"])
        left -= 1
    for _ in range(min(replicas + 1 - left, replicas - len(wished))):
        api.create(app, version)
