"""A table more.

Breaks: "`SCHEMA` stays as it is."
"""

SCHEMA = """
CREATE TABLE events (name TEXT PRIMARY KEY, seats INTEGER NOT NULL CHECK (seats >= 0));
CREATE TABLE orders (id TEXT NOT NULL, event TEXT NOT NULL, buyer TEXT NOT NULL);
CREATE TABLE calls (buyer TEXT NOT NULL, minute INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (buyer, minute));
"""
