"""Who is mallory, with the id that she planted?

The login changed what the id means, and left the id as it was. Everybody who knew it before has the key now. If the login draws a
new id and forgets the old one, the planted id opens nothing.

Predicted:
    None None
    None ann
You expect the server to know which browser an id came from. It knows the id, and nothing else.

Predicted:
    ann ann
    ann ann
You expect the second login to be like the first. It gives the browser another key, and the old one fits no more.
"""
sessions = {"planted": None}

def login_keeping(session, name):
    sessions[session] = name
    return session

def login_renewing(session, name):
    del sessions[session]
    sessions["drawn at random"] = name
    return "drawn at random"

for login in (login_keeping, login_renewing):
    anns = login("planted", "ann")
    print(sessions.get("planted"), sessions.get(anns))
