"""A member of two teams is listed once.

Breaks: "the members of all active teams, team by team."
"""


def active_members(teams):
    return list(dict.fromkeys(name for team in teams if team.active for name in team.members))
