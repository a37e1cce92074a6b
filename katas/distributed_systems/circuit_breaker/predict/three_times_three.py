"""Each of three layers tries twice. How many requests arrive at the service that is down?

A retry repeats everything below it. The inner layer sends 2 requests, and each try of the layer above repeats these 2, and so on:
2 × 2 × 2. With three tries each it would be 27. Retry in one layer, and let a breaker stop it.

Predicted:
    6 requests
You expect the tries to add up. They multiply, since a layer does not know of the tries below it.

Predicted:
    2 requests
You expect the outer layers to see one failure, and to be done. Each of them tries again, too.
"""
arrived = 0

def service():
    global arrived
    arrived += 1
    raise ConnectionError

def twice(call):
    def layer():
        for attempt in range(2):
            try:
                return call()
            except ConnectionError:
                pass
        raise ConnectionError
    return layer

try:
    twice(twice(twice(service)))()
except ConnectionError:
    print(arrived, "requests")
