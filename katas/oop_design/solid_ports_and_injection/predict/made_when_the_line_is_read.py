"""A service has a default mailer: how many mailers are made, and when?

A default is worked out once, when the `def` is executed, which is before anybody makes a service. All services share that
mailer, and it is made even if each of them is handed another one.

A default of None and `mailer or Mailer()` inside would make one for each service; what it still cannot do is spare the class
from knowing `Mailer`. The place where everything is put together is outside of both.

Predicted:
    ready
    a mailer
    a mailer
    False
You expect the default to be made anew for each call. Parameters have values, not recipes.

Predicted:
    ready
    a mailer
    True
You know that there is one, and expect it to be made by the first call. It is made when the line is read.
"""
class Mailer:
    def __init__(self):
        print("a mailer")

class Service:
    def __init__(self, mailer=Mailer()):
        self.mailer = mailer

print("ready")
print(Service().mailer is Service().mailer)
