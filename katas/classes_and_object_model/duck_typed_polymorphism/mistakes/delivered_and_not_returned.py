"""To deliver is to print the text.

A printed text is gone for the program: `deliver` of an Email returned {{each_class_delivers: actual}}, and so the list
of receipts is a list of None. What the caller needs comes back with `return`.

Breaks: "which returns the text that `notify_all` makes for them today"
Fails: each_class_delivers
"""


class Email:
    ...

    def deliver(self, message):
        print(f"mail to {self.address}: {message}")


class Sms:
    ...

    def deliver(self, message):
        print(f"sms to {self.number}: {message[:40]}")
