"""Tokens made elsewhere, forged ones, and a table of users with something in it that is nobody's business.

Owns: a second implementation of HS256, what an attacker makes of a good token, and the database.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import sqlite3
from typing import Any

from katabook import named, sql

KEY = b"a key of thirty-two random bytes"
NOW = 1_750_000_000.0
CANARIES = ("ann@canary.example", "canary-7f3a-owes-money")

#: The key of a token that another library made.
ELSEWHERE_KEY = b"shared with the billing service"


def encode(data: Any) -> str:
    raw = data if isinstance(data, bytes) else json.dumps(data).encode()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def decode(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


def mac(text: str, key: bytes, digest: Any = hashlib.sha256) -> str:
    return encode(hmac.digest(key, text.encode(), digest))


def made(header: Any, claims: Any, key: bytes = KEY) -> str:
    """A token that is signed, whatever its parts are."""
    text = f"{header if isinstance(header, str) else encode(header)}.{claims if isinstance(claims, str) else encode(claims)}"
    return f"{text}.{mac(text, key)}"


def elsewhere() -> dict[str, tuple[str, dict[str, Any]]]:
    """Good tokens as other libraries write them, and their claims."""
    claims = {"iss": "billing", "aud": "shop", "exp": NOW + 60, "sub": "Zoë", "roles": ["a", {"b": None}], "nothing": None}
    long = {**claims, "note": "~~~???>>>" * 400}  # letters whose base64 has - and _ in it
    return {
        "a header with other members in another order": (made(encode(b'{"typ":"JWT","kid":"2026-01","alg":"HS256"}'), encode(json.dumps(claims, separators=(",", ":")).encode()), ELSEWHERE_KEY), claims),
        "a header without typ": (made(encode(b'{"alg":"HS256"}'), encode(json.dumps(claims, separators=(",", ":")).encode()), ELSEWHERE_KEY), claims),
        "claims with white space in them": (made(encode(b'{"alg":"HS256","typ":"JWT"}'), encode(json.dumps(claims, indent=2, ensure_ascii=False).encode()), ELSEWHERE_KEY), claims),
        "long claims, with - and _ in their base64": (made(encode(b'{"alg":"HS256","typ":"JWT"}'), encode(json.dumps(long, separators=(",", ":")).encode()), ELSEWHERE_KEY), long),
    }


HEADER = {"alg": "HS256", "typ": "JWT"}
CLAIMS = {"sub": "ann", "aud": "shop", "exp": NOW + 60}
ADMIN = {**CLAIMS, "sub": "root", "admin": True, "exp": NOW + 10**9}


def forged(good: str) -> dict[str, str]:
    """What an attacker makes of a good token, without the key."""
    header, claims, signature = good.split(".")
    public = encode(HEADER)
    found = {
        "another payload under the old signature": f"{header}.{encode(ADMIN)}.{signature}",
        "another header under the old signature": f"{encode({'alg': 'none'})}.{claims}.{signature}",
        "no signature": f"{header}.{encode(ADMIN)}.",
        "two parts": f"{header}.{encode(ADMIN)}",
        "signed with an empty key": made(HEADER, ADMIN, b""),
        "signed with a guessed key": made(HEADER, ADMIN, b"secret"),
        "signed with the audience as the key": made(HEADER, ADMIN, b"shop"),
        "a hash without a key": f"{public}.{encode(ADMIN)}.{encode(hashlib.sha256(f'{public}.{encode(ADMIN)}'.encode()).digest())}",
        "the first half of the signature": f"{header}.{claims}.{signature[:21]}",
        "the signature and a letter more": f"{good}A",
        "one bit of the payload": f"{header}.{claims[:-5]}{'A' if claims[-5] != 'A' else 'B'}{claims[-4:]}.{signature}",
        "another letter in the signature": f"{header}.{claims}.{signature[:9]}{'A' if signature[9] != 'A' else 'B'}{signature[10:]}",
    }
    spelled = next(token for token in (made(HEADER, {**CLAIMS, "n": n}) for n in range(10_000)) if set("-_") <= set(token.rpartition(".")[2]))
    text, _, mark = spelled.rpartition(".")
    found |= {
        "the signature in small letters": f"{text}.{mark.lower()}",
        "the signature in standard base64": f"{text}.{mark.replace('-', '+').replace('_', '/')}",
        "the signature and a letter outside of ASCII": f"{spelled}é",
    }
    for name in ("none", "None", "NONE", "nOnE", "", "HS256 "):
        fake = encode({"alg": name, "typ": "JWT"})
        found[f"alg {name!r} and no signature"] = f"{fake}.{encode(ADMIN)}."
        found[f"alg {name!r} and any signature"] = f"{fake}.{encode(ADMIN)}.{signature}"
    return found


def odd(good: str) -> dict[str, str]:
    """What is no token at all, and what must not end in anything but a refusal."""
    header, claims, signature = good.split(".")
    return {
        "an empty text": "", "one dot": ".", "two dots": "..", "four parts": f"{good}.{signature}", "a word": "token",
        "a leading dot": f".{good}", "letters outside of ASCII": "é.é.é", "a null": "\0.\0.\0",
        "padding": f"{header}.{claims}.{signature}=", "a line break at the end": f"{good}\n", "a space before it": f" {good}",
        "a space in it": f"{header}. {claims}.{signature}", "standard base64": "a+/b.c+/d.e+/f", "no JSON": f"{encode(b'x')}.{encode(b'y')}.{signature}",
        "bytes that are no UTF-8": f"{encode(bytes([255, 254]))}.{claims}.{signature}",
        "ten thousand brackets": f"{encode(b'[' * 10_000)}.{encode(b'[' * 100_000)}.{signature}", "a hundred thousand dots": "." * 100_000,
        "a megabyte": f"{'A' * 1_000_000}.{claims}.{signature}",
    }


def signed_but_wrong() -> dict[str, str]:
    """Signed with the right key, by a program that does something else with it: no token for HS256, with exp and aud."""
    return {
        "alg none": made({"alg": "none"}, CLAIMS), "alg HS512": made({"alg": "HS512"}, CLAIMS), "no alg": made({"typ": "JWT"}, CLAIMS),
        "alg in small letters": made({"alg": "hs256"}, CLAIMS), "a list with HS256": made({"alg": ["HS256"]}, CLAIMS),
        "a header that is a list": made(["alg", "HS256"], CLAIMS), "a header that is a text": made(encode(b'"HS256"'), CLAIMS),
        "claims that are a list": made(HEADER, ["aud", "shop"]), "claims that are null": made(HEADER, encode(b"null")),
        "claims that are no JSON": made(HEADER, encode(b"{'aud': 'shop'}")), "claims that are no UTF-8": made(HEADER, encode(b'{"aud": "\xff"}')),
        "no claims": made(HEADER, ""), "one part": made_of("e30"), "four parts": made_of(f"{encode(HEADER)}.{encode(CLAIMS)}.e30"),
        "an empty alg": made({"alg": ""}, CLAIMS), "half of the alg": made({"alg": "HS"}, CLAIMS), "a header of one letter": made("A", CLAIMS),
        "claims that are a list of pairs": made(HEADER, [["aud", "shop"], ["exp", NOW + 60]]), "a header that is a list of pairs": made([["alg", "HS256"]], CLAIMS),
        "a number of five thousand digits": made(HEADER, encode(b'{"aud": "shop", "exp": ' + b"9" * 5000 + b"}")),
        "a header that is no base64": made("$$$$", CLAIMS), "brackets": made(HEADER, encode(b"[" * 100_000)),
    }


def made_of(text: str) -> str:
    return f"{text}.{mac(text, KEY)}"


def users() -> sqlite3.Connection:
    conn = named(sql.connect(), "conn")
    conn.executescript("CREATE TABLE users (name TEXT PRIMARY KEY, generation INTEGER NOT NULL, email TEXT, note TEXT);")
    conn.executemany("INSERT INTO users VALUES (?, ?, ?, ?)", [("ann", 0, *CANARIES), ("bob", 7, "bob@example.org", None), ("O'Brien ☕", 0, None, None), ("Ann", 0, None, None), ("a_n", 0, None, None), ("", 0, None, None)])
    conn.commit()
    return conn
