"""The names come from a generator.

Breaks: "`active_members(teams)` returns a list of names"
"""


def active_members(teams):
    return (name for team in teams if team.active for name in team.members)
