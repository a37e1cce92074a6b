"""An environment adds packages to those of the base.

It has its own in place of them, unless `pyvenv.cfg` says otherwise: {{each_project_has_its_versions: message}}. This is the isolation.

Breaks: "If `pyvenv.cfg` says `include-system-site-packages = true`, the packages of the base are found as well."
Fails: each_project_has_its_versions
"""


def installed(python):
    env = environment(python)
    if env is None:
        return _packages(Path(python).parent.parent)
    return _packages(Path(_settings(env)["home"]).parent) | _packages(Path(env))
