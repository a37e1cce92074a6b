"""A timeout is put off until the end of the pass.

Breaks: "An exception ends the pass and reaches the
   caller; the next pass sees what really happened."
"""


def reconcile(api, app, version, replicas):
    problems = []
    _reconcile(_Patient(api, problems), app, version, replicas)
    if problems:
        raise problems[0]


class _Patient:
    def __init__(self, api, problems):
        self._api, self._problems = api, problems
        self.pods = api.pods

    def create(self, app, version):
        try:
            self._api.create(app, version)
        except TimeoutError as problem:
            self._problems.append(problem)

    def delete(self, name):
        try:
            self._api.delete(name)
        except TimeoutError as problem:
            self._problems.append(problem)


def _reconcile(api, app, version, replicas):
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
        api.delete(pod["name"])
        left -= 1
    for _ in range(min(replicas + 1 - left, replicas - len(wished))):
        api.create(app, version)
