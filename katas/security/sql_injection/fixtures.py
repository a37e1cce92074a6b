"""A marketplace with odd names, two canaries, and a collection of attacks.

Owns: the tables and rows, what a search has to find in them, and what is tried against it.
"""

from __future__ import annotations

import sqlite3

from katabook import named, sql

SCHEMA = """
    CREATE TABLE products (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, city TEXT NOT NULL,
        price_cents INTEGER NOT NULL, cost_cents INTEGER NOT NULL, published INTEGER NOT NULL);
    CREATE TABLE users (login TEXT NOT NULL, password TEXT NOT NULL);
    CREATE TABLE saved_searches (
        id INTEGER PRIMARY KEY, text TEXT NOT NULL, city TEXT, sort TEXT NOT NULL, direction TEXT NOT NULL);
"""

#: (id, name, city, price, cost, published)
PRODUCTS = [
    (1, "Alpine Tent", "Bern", 18900, 9100, 1),
    (2, "Tin Kettle", "Oslo", 3900, 900, 1),
    (3, "O'Brien's Lamp", "L'Aquila", 7900, 2100, 1),
    (4, "50% Wool Blanket", "Oslo", 5900, 3000, 1),
    (5, "500 Paper Cups", "Bern", 1200, 400, 1),
    (6, "snake_case Mug", "Bern", 1500, 300, 1),
    (7, "snakeXcase Mug", "Oslo", 1400, 350, 1),
    (8, 'The "Quiet" Kettle', "L'Aquila", 6400, 2500, 1),
    (9, "Rope -- 10 m", "Bern", 2500, 1200, 1),
    (10, "Salt; Pepper", "Oslo", 800, 200, 1),
    (11, "Back\\Slash Puzzle", "Bern", 2100, 700, 1),
    (12, "Flat Box /* large */", "Oslo", 950, 310, 1),
    (13, "Écru Rug", "Oslo", 1100, 400, 1),
    (90, "Unreleased Drone", "Bern", 49900, 30000, 0),
]
PASSWORD = "canary-7f3a"

#: What is typed to find the odd names, and the id it has to find. No LIKE wildcard among them.
ODD_TEXTS = {
    "O'Brien's": 3,
    'The "Quiet"': 8,
    "Rope --": 9,
    "Salt; ": 10,
    "/* large */": 12,
}

#: Characters that mean something to LIKE: what is typed, and the id it has to find.
WILDCARDS = {"50%": 4, "snake_case": 6, "Back\\Slash": 11, "%": 4, "_": 6, "\\": 11}

#: Elements of a list of ids that are none: no number, one that `int` does not take, one that no column holds, an attack.
NO_IDS = ["two", "²", "9" * 30, "", "2; DROP TABLE users"]

#: For each field that is attacked: a harmless search that finds something.
HARMLESS = {"text": {"text": "Tin"}, "city": {"city": "Bern"}, "ids": {"ids": ["2"]}}

_UNION = "UNION SELECT 1, login, password, 0 FROM users"
#: No name, city or id is any of these, so each has to find nothing.
ATTACKS = {
    "text": [
        "zz' OR 1=1 --",
        "zz' OR published = 0 --",
        f"zz' {_UNION} --",
        f"zz%' {_UNION} --",
        "zz'; DROP TABLE users; --",
        "zz' OR '1'='1",
        "zz' AND 1 = 0",
        "zz\\' OR 1=1 --",
        "zz'' OR 1=1 --",
        "zz\u2019 OR 1=1 --",
    ],
    "city": [
        "zz' OR 1=1 --",
        f"zz' {_UNION} --",
        "zz'; DROP TABLE users; --",
        "zz' OR 'a'='a",
        "zz\\' OR 1=1 --",
        "zz\u02bc OR 1=1 --",
    ],
    "ids": [
        "SELECT id FROM products",
        "0) OR (1=1",
        "0) OR 1=1 --",
        f"0) {_UNION} --",
        f"0) {_UNION} WHERE (1=1",
        "(SELECT count(*) FROM users)",
        "0); DROP TABLE users; --",
    ],
}

#: Sorts and directions that are not on the list. Some are columns, and one asks a question about a password.
BAD_SORTS = [
    "cost_cents",
    "published",
    "price_cents",
    "Name",
    "colour",
    "1",
    "name, cost_cents",
    "name; DROP TABLE users",
    f"CASE WHEN (SELECT password FROM users) LIKE '{PASSWORD[0]}%' THEN name ELSE id END",
    "",
]
BAD_DIRECTIONS = ["sideways", "DESC", "asc, cost_cents", "desc; DROP TABLE users", ""]

#: (id, text, city, sort, direction), as clients saved them.
SAVED = [
    (1, "e", "L'Aquila", "price", "desc"),
    (2, f"zz' {_UNION} --", None, "name", "asc"),
    (3, "O'Brien", None, "name", "asc"),
    (4, "lamp", None, "cost_cents", "asc"),
]


def market() -> sqlite3.Connection:
    """A fresh marketplace."""
    conn = named(sql.connect(), "conn")
    conn.executescript(SCHEMA)
    conn.executemany("INSERT INTO products VALUES (?, ?, ?, ?, ?, ?)", PRODUCTS)
    conn.execute("INSERT INTO users VALUES ('root', ?)", (PASSWORD,))
    conn.executemany("INSERT INTO saved_searches VALUES (?, ?, ?, ?, ?)", SAVED)
    conn.commit()
    return conn


def rows(*ids: int) -> list[tuple]:
    """The products of these ids as a search returns them, in this order."""
    known = {product[0]: product[:4] for product in PRODUCTS}
    return [known[number] for number in ids]
