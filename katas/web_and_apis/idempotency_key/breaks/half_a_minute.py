"""Half a minute.

Breaks: "A request that has been at it for **60 seconds** or more"
"""


_LEASE = 30
