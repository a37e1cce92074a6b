"""The keys come in another order.

Breaks: "returns a sorted list of the keys that forbid a start"
Fails: a_careless_configuration_does_not_start
"""


def preflight(config: dict[str, Any]) -> list[str]:
    hosts = config.get("hosts", [])
    wrong = {
        "cookie_secure": config.get("cookie_secure") is not True,
        "debug": config.get("debug") is not False,
        "hosts": not hosts or "*" in hosts,
        "origins": "*" in config.get("origins", []) and config.get("credentials") is not False,
        "secret": len(config.get("secret", "")) < 32,
    }
    return [key for key, is_wrong in reversed(wrong.items()) if is_wrong]
