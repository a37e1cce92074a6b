"""What do `all` and `any` say if there is no rule?

`any` of nothing is False, and `all` of nothing is True. A guard that asks `all` rules allows the action that nobody has written a rule
for yet. One that asks whether `any` rule allows it refuses: deny by default comes for nothing.

Predicted:
    edit False True
    purge False False
You expect nothing to be false whoever asks. `all` looks for a rule that says no, and finds none.

Predicted:
    edit False True
    purge True True
You expect both to wave through what has no rule. `any` looks for a rule that says yes, and finds none.
"""
rules = {
    "edit": [lambda user: user == "ann", lambda user: user == "bob"],
    "purge": [],
}

for action, asked in rules.items():
    answers = [rule("bob") for rule in asked]
    print(action, all(answers), any(answers))
