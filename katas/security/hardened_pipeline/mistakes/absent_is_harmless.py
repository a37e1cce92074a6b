"""What a configuration does not say has its default, and that will do.

Defaults are made for the first hour at home. Missing settings that were found:
{{a_careless_configuration_does_not_start: missing settings that were found}}. In production, what matters is said, or the program does not
start.

Breaks: "a missing key is wrong"
Fails: a_careless_configuration_does_not_start
"""


def preflight(config: dict[str, Any]) -> list[str]:
    hosts = config.get("hosts", ["localhost"])
    wrong = {
        "cookie_secure": config.get("cookie_secure", True) is not True,
        "debug": config.get("debug", False) is not False,
        "hosts": not hosts or "*" in hosts,
        "origins": "*" in config.get("origins", []) and config.get("credentials") is not False,
        "secret": len(config.get("secret", "k" * 32)) < 32,
    }
    return sorted(key for key, is_wrong in wrong.items() if is_wrong)
