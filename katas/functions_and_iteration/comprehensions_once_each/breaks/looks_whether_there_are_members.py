"""The members are read once to see whether there are any.

Breaks: "It reads `members` once for each active team"
"""


def active_members(teams):
    return [name for team in teams if team.active and team.members for name in team.members]
