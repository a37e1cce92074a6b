"""The agent has another name.

Breaks: "`agent` is always"
"""


AGENT = "pricebot/1.0"
