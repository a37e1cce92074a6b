"""First take the members, then see whether the team is active.

Behind the inner `for` a condition is tested once for each member, and by then the members have been read; so have they in pairs
that are made first. Asked were {{members_of_active_teams: teams that were asked for their members}}. Clauses run from
left to right: put `if team.active` between the two `for`.

Fails: members_of_active_teams
"""


def active_members(teams):
    return [name for team in teams for name in team.members if team.active]
