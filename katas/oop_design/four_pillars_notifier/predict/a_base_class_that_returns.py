"""A channel whose author misspelled one name: what is printed?

`Pigeon` defines `delivr`, and nothing is wrong with that: it is a method like any other. `deliver` is inherited from
`Channel`, where it does nothing, and a function that does nothing returns. So the message counts as sent.

With `@abstractmethod` above `deliver`, and `Channel` derived from `ABC`, the line `Pigeon()` raises TypeError.

Predicted:
    coo
    sent
You expect the misspelled method to be called. Names are looked up letter by letter: `deliver` is found in the base class.

Predicted:
    AttributeError
You expect a method of the wrong name to be missed. It would be, if the base class had none to offer.
"""
class Channel:
    def deliver(self, text):
        pass

    def attempt(self, text):
        self.deliver(text)
        return "sent"

class Pigeon(Channel):
    def delivr(self, text):
        print("coo")

try:
    print(Pigeon().attempt("hello"))
except AttributeError as error:
    print(type(error).__name__)
