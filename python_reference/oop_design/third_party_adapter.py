"""Payments through two providers, behind one port."""

from collections.abc import Callable
from typing import Any, Protocol


class BetaError(Exception):
    """Raised by the SDK of Beta; `kind` says what happened. It belongs to them."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class PaymentError(Exception):
    """A payment did not go through for certain."""


class PaymentDeclined(PaymentError):
    """The provider said no."""


class PaymentDown(PaymentError):
    """Nothing was sent, so nothing was charged."""


class PaymentUnknown(PaymentError):
    """It may have been charged or not."""


class _Payments(Protocol):
    """The port: what the shop needs of a provider."""

    def pay(self, reference: str, cents: int) -> None:
        """Charge once; raises one of the PaymentErrors."""

    def was_paid(self, reference: str) -> bool:
        """Whether an earlier payment was made; raises PaymentUnknown."""


class AlphaAdapter:
    """Payments by Alpha, which tells by a callback."""

    def __init__(self, sdk: Any) -> None:
        self._sdk = sdk

    def pay(self, reference: str, cents: int) -> None:
        """Charge once; raises one of the PaymentErrors."""
        codes: list[object] = []
        try:
            self._sdk.charge(cents, reference, codes.append)
        except ConnectionRefusedError as error:
            raise PaymentDown(reference) from error
        except Exception as error:
            raise PaymentUnknown(reference) from error
        code = codes[0] if codes else None
        if code == "DECLINED":
            raise PaymentDeclined(reference)
        if code != "OK":
            raise PaymentUnknown(reference)

    def was_paid(self, reference: str) -> bool:
        """Whether an earlier payment was made; raises PaymentUnknown."""
        code = _asked(self._sdk.lookup, reference)
        if code not in ("OK", "DECLINED", None):
            raise PaymentUnknown(reference)
        return code == "OK"


class BetaAdapter:
    """Payments by Beta, which takes decimals and raises."""

    def __init__(self, sdk: Any) -> None:
        self._sdk = sdk

    def pay(self, reference: str, cents: int) -> None:
        """Charge once; raises one of the PaymentErrors."""
        try:
            code = self._sdk.pay(f"{cents // 100}.{cents % 100:02}", reference)["status"]
        except BetaError as error:
            kind = PaymentDown if error.kind == "offline" else PaymentUnknown
            raise kind(reference) from error
        except Exception as error:
            raise PaymentUnknown(reference) from error
        if code == "refused":
            raise PaymentDeclined(reference)
        if code != "paid":
            raise PaymentUnknown(reference)

    def was_paid(self, reference: str) -> bool:
        """Whether an earlier payment was made; raises PaymentUnknown."""
        answer = _asked(self._sdk.find, reference)
        if answer is None:
            return False
        code: object = answer.get("status") if isinstance(answer, dict) else None
        if code not in ("paid", "refused"):
            raise PaymentUnknown(reference)
        return code == "paid"


def _asked(lookup: Callable[[str], object], reference: str) -> object:
    """What the SDK knows of an earlier payment; that it cannot say is PaymentUnknown."""
    try:
        return lookup(reference)
    except Exception as error:
        raise PaymentUnknown(reference) from error


class Checkout:
    """Sells, with whatever takes payments."""

    def __init__(self, payments: _Payments) -> None:
        self._payments = payments

    def buy(self, reference: str, cents: int) -> str:
        """How the purchase went; charges once, whatever happens."""
        try:
            self._payments.pay(reference, cents)
        except PaymentDeclined:
            return "declined"
        except PaymentDown:
            return "not paid"
        except PaymentUnknown:
            return self._clarified(reference)
        return "paid"

    def _clarified(self, reference: str) -> str:
        try:
            return "paid" if self._payments.was_paid(reference) else "not paid"
        except PaymentError:
            return "unclear"
