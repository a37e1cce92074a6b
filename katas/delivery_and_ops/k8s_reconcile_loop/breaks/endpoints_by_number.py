"""Names are sorted by their numbers.

Breaks: "the sorted list of the names of the app's pods that are ready to
serve, of whatever version"
"""


def endpoints(api, app):
    names = [pod["name"] for pod in api.pods() if pod["app"] == app and pod["state"] == "running" and pod["ready"]]
    return sorted(names, key=lambda name: (len(name), name))
