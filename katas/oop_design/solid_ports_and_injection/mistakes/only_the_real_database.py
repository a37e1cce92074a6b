"""Injected parts have to be of the right class, so the constructor looks.

Now the service knows the database by name, and nothing else will do: no fake, no cache in front of it. It depends on what
it calls; a `Protocol` tells that to type checkers.

Breaks: "Its parts have one thing to call each"
Fails: the_service_uses_what_it_is_given, a_refused_signup_goes_no_further, a_mailer_is_extended_from_outside
"""


class SignupService:
    ...

    def __init__(self, users, mailer, clock):
        if not isinstance(users, SqliteUsers):
            raise TypeError("users must be SqliteUsers")
        self._users = users
        self._mailer = mailer
        self._clock = clock
