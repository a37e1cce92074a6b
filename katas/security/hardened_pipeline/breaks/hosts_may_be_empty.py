"""An empty list of hosts will do.

Breaks: "needs at least one name and no"
Fails: a_careless_configuration_does_not_start
"""


def preflight(config: dict[str, Any]) -> list[str]:
    hosts = config.get("hosts", [])
    wrong = {
        "cookie_secure": config.get("cookie_secure") is not True,
        "debug": config.get("debug") is not False,
        "hosts": "hosts" not in config or "*" in hosts,
        "origins": "*" in config.get("origins", []) and config.get("credentials") is not False,
        "secret": len(config.get("secret", "")) < 32,
    }
    return sorted(key for key, is_wrong in wrong.items() if is_wrong)
