"""Names come in the order of the list.

Breaks: "the sorted list of the names of the app's pods that are ready to
serve, of whatever version"
"""


def endpoints(api, app):
    return [pod["name"] for pod in api.pods() if pod["app"] == app and pod["state"] == "running" and pod["ready"]]
