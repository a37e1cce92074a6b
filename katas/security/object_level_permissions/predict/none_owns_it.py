"""Who may see a note that has lost its owner?

`owner` of the second note is None, since its owner was deleted, and `user` is None, since nobody is logged in. So the rule "the owner
may see it" says yes to everybody who is not logged in. Refuse nobody before rules are asked.

Predicted:
    ann sees ['plan']
    None sees []
You expect that nobody owns nothing. `None == None` is True, and so nobody owns whatever has no owner.

Predicted:
    ann sees ['plan']
    TypeError
You expect a comparison with None to raise. `==` is defined for all objects; only `<` and its kin raise.
"""
notes = [
    {"title": "plan", "owner": "ann"},
    {"title": "salaries", "owner": None},
]

def sees(user):
    mine = [note["title"] for note in notes if note["owner"] == user]
    print(user, "sees", mine)

sees("ann")
sees(None)
