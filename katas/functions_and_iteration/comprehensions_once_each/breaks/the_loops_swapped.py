"""The inner loop stands first, where the team does not exist yet.

Breaks: "the members of all active teams, team by team."
"""


def active_members(teams):
    return [name for name in team.members for team in teams if team.active]
