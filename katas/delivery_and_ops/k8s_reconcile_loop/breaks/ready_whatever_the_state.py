"""Pods that are ending get requests while they say that they are ready.

Breaks: "Only a running pod can be ready to serve, whatever `"
"""


def endpoints(api, app):
    return sorted(pod["name"] for pod in api.pods() if pod["app"] == app and pod["ready"])
