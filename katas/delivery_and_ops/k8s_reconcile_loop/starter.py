"""A controller in the manner of Kubernetes."""

started = {}


def reconcile(api, app, version, replicas):
    """One pass: bring the pods of `app` nearer to `replicas` ready ones of `version`."""
    # TODO: it counts what it has started, and never looks at what is there.
    while started.get(app, 0) < replicas:
        api.create(app, version)
        started[app] = started.get(app, 0) + 1


def endpoints(api, app):
    """The names of the pods that requests for `app` may go to, sorted."""
    # TODO
