"""Only the newest version gets requests.

Breaks: "the sorted list of the names of the app's pods that are ready to
serve, of whatever version"
"""


def endpoints(api, app):
    pods = [pod for pod in api.pods() if pod["app"] == app and pod["state"] == "running" and pod["ready"]]
    newest = max((pod["version"] for pod in pods), default=None)
    return sorted(pod["name"] for pod in pods if pod["version"] == newest)
