"""The mail goes out first, so that the user need not wait for the database.

Then somebody is welcomed whose email is refused. When users.add raised EmailTaken, the calls were
{{a_refused_signup_goes_no_further: users.add raises EmailTaken: calls}}. What can be refused comes before what cannot be taken
back.

Breaks: "What a part raises goes on to the caller, and no further part is called."
Fails: the_service_uses_what_it_is_given, a_refused_signup_goes_no_further
"""


class SignupService:
    ...

    def signup(self, email):
        email = email.strip().lower()
        if "@" not in email:
            raise ValueError(f"not an email: {email!r}")
        self._mailer.send(email, "Welcome")
        return self._users.add(email, self._clock())
