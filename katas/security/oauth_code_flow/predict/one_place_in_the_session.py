"""Ann has two tabs open. Which of the two logins comes to an end?

Each begin writes to the same place, so the second tab's state takes the place of the first one's. The answer of the first tab brings a state
that nobody knows any more. A dict with one entry for each login keeps both.

Predicted:
    one place: ['first', 'second']
    a dict: ['first', 'second']
You expect each tab to have a session of its own. Tabs share their browser's cookies, and so its session.

Predicted:
    one place: ['first']
    a dict: ['first', 'second']
You expect the login that came first to stay. An assignment replaces what was there.
"""
session = {"states": {}}

def begin(tab):
    state = f"state of the {tab} tab"
    session["state"] = state
    session["states"][state] = True
    return tab, state

answers = [begin("first"), begin("second")]
print("one place:", [tab for tab, s in answers if s == session["state"]])
print("a dict:", [tab for tab, s in answers if s in session["states"]])
