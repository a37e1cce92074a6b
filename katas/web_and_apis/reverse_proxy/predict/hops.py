"""Three proxies, and each adds what it sees. Whom does the application believe?

Each proxy adds the address that *it* saw to the end of the list. So the last entry was written by your own proxy, and the first by
anybody: here by a client who would like to be 10.0.0.1. Count from the right, as many entries as you have proxies, and trust nothing
further left. With a single proxy at the edge it is simpler to write a new list.

Predicted:
    10.0.0.1, 203.0.113.7, 198.51.100.2
    203.0.113.7
    203.0.113.7
You expect the first entry to be the client. That is so only as long as the client sends no such header.

Predicted:
    198.51.100.2, 203.0.113.7, 10.0.0.1
    198.51.100.2
    203.0.113.7
You expect a proxy to put its entry in front. RFC 7239 and all common proxies append.
"""
def through_proxy(headers, peer):
    before = headers.get("x-forwarded-for")
    heard = f"{before}, {peer}" if before else peer
    return {**headers, "x-forwarded-for": heard}

headers = {"x-forwarded-for": "10.0.0.1"}
headers = through_proxy(headers, peer="203.0.113.7")
headers = through_proxy(headers, peer="198.51.100.2")
addresses = headers["x-forwarded-for"].split(", ")
print(headers["x-forwarded-for"])
print(addresses[0])
print(addresses[-2])
