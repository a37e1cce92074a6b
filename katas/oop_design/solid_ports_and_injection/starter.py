"""Signing up users: a decision, the parts that it needs, and the place where they are put together."""

import sqlite3
from datetime import datetime, timezone

SCHEMA = "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE, at TEXT NOT NULL)"


class EmailTaken(Exception):
    """Somebody has signed up with this email."""


class SignupService:
    """Signs up users."""

    # TODO: hand in what it needs: users, mailer, clock.
    def __init__(self):
        import smtplib  # slow to import

        self.conn = sqlite3.connect("shop.db")
        self.smtp = smtplib.SMTP("mail.shop.example")

    def signup(self, email):
        email = email.strip().lower()
        if "@" not in email:
            raise ValueError("no email")
        if self.conn.execute("SELECT id FROM users WHERE email = ?", (email,)).fetchone():
            raise EmailTaken(email)
        at = datetime.now(timezone.utc)
        cursor = self.conn.execute("INSERT INTO users (email, at) VALUES (?, ?)", (email, at.isoformat()))
        self.conn.commit()
        self.smtp.sendmail("shop@shop.example", email, "Subject: Welcome\n\n")
        return cursor.lastrowid


class SqliteUsers:
    """Keeps users in a database."""

    # TODO


class AuditedMailer:
    """Sends with another mailer, and keeps a list of what was sent."""

    # TODO


class Container:
    """Knows how things are made, and makes each once."""

    # TODO
