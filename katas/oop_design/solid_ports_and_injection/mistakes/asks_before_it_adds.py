"""The service asks whether the email is there before it adds it.

The port has one method, and this asks for a second: every fake and every other store has to have it as well. It helps
nothing, either: between the question and the insert another signup can come. `add` knows, and raises `EmailTaken`.

Breaks: "Its parts have one thing to call each"
Fails: the_service_uses_what_it_is_given, a_refused_signup_goes_no_further, a_mailer_is_extended_from_outside
"""


class SignupService:
    ...

    def signup(self, email):
        email = email.strip().lower()
        if "@" not in email:
            raise ValueError(f"not an email: {email!r}")
        if self._users.find(email) is not None:
            raise EmailTaken(email)
        user_id = self._users.add(email, self._clock())
        self._mailer.send(email, "Welcome")
        return user_id


class SqliteUsers:
    ...

    def find(self, email):
        row = self._conn.execute("SELECT id FROM users WHERE email = ?", (email,)).fetchone()
        return row and row[0]
