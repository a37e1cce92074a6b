"""The condition belongs at the end, behind both loops.

Clauses run from left to right, each inside the one before it. Behind the inner `for` the condition is tested once for each
member, and by then the members have been fetched: {{members_of_active_teams: teams that were asked for their members}}
were asked. Put `if team.active` between the two `for`.

Fails: members_of_active_teams
"""


def active_members(teams):
    return [name for team in teams for name in team.members if team.active]
