"""Two requests, ids 1 and 2. How many headers does the second answer have?

`+=` on a list changes the list itself, and the application uses one for all its answers. So the second client gets the id of the
first one, too. Make a new message with a new list: what a chassis was handed belongs to the application.

Predicted:
    ['x-from', 'id=1']
    ['x-from', 'id=2']
You expect each message to have a list of its own. The dict is new each time, and the list in it is a constant of the module.

Predicted:
    ['x-from', 'id=1']
    ['x-from', 'id=1']
You expect the list to be filled once. The code adds to it each time.
"""
HEADERS = ["x-from"]

def app(send):
    send({"status": 200, "headers": HEADERS})

def chassis(app, number):
    def send(message):
        message["headers"] += [f"id={number}"]
        print(message["headers"])
    app(send)

chassis(app, 1)
chassis(app, 2)
