"""Two places.

Breaks: "If there are three or more"
"""

_ENVY_FROM = 2
