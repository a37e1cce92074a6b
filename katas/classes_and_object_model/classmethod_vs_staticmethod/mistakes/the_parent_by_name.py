"""The inherited factory is `Payment.from_line`.

Called like that, it is handed Payment: what comes out is a
{{a_refund_extends_what_it_inherits: Refund.from_line('refund:CHF;1250') made a}}. `super().from_line(...)` calls the
same function and passes `cls` on.

Fails: a_refund_extends_what_it_inherits
"""


class Refund(Payment):
    @classmethod
    def from_line(cls, line):
        return Payment.from_line(line.removeprefix("refund:"))
