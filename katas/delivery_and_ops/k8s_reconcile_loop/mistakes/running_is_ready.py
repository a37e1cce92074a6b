"""Requests can go to a pod that runs.

It may be starting, and refuse connections: {{requests_go_to_ready_pods: message}}. A pod tells that it is ready, and until then it gets no
requests.

Breaks: "the sorted list of the names of the app's pods that are ready to
serve, of whatever version"
Fails: requests_go_to_ready_pods
"""


def endpoints(api, app):
    return sorted(pod["name"] for pod in api.pods() if pod["app"] == app and pod["state"] == "running")
