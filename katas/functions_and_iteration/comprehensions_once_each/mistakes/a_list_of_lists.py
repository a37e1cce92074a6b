"""A comprehension inside a comprehension flattens.

It makes a list of lists, one for each turn of the outer loop: {{members_of_active_teams: active_members(teams)}}. For one flat list write
two `for` clauses in one comprehension, in the order of the nested loops.

Fails: members_of_active_teams
"""


def active_members(teams):
    return [[name for name in team.members] for team in teams if team.active]
