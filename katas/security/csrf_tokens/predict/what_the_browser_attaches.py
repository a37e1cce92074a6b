"""Whose cookies are sent along?

A browser chooses cookies by where a request *goes*, and not by the page that made it. So the request that evil.example makes to the
bank carries the bank's cookie. What the page cannot do is read the answer. (An attribute `SameSite` on the cookie
changes the rule; this browser knows none.)

Predicted:
    {'session': 'ann'}
    {}
    {}
You expect cookies to stay with the pages of their own site. Then a link from a search engine to the bank would arrive logged out,
and so it does not work.

Predicted:
    {'session': 'ann'}
    {'id': 'visitor-9'}
    {'id': 'visitor-9'}
You expect the cookies of the page that makes the request. The bank could do nothing with those.
"""
jar = {
    "bank.example": {"session": "ann"},
    "evil.example": {"id": "visitor-9"},
}

def request(page, to):
    return jar.get(to, {})

print(request(page="bank.example", to="bank.example"))
print(request(page="evil.example", to="bank.example"))
print(request(page="evil.example", to="evil.example"))
