"""Checks for invoices."""

from katabook import check, expect


@check
def totals_add_up(solution):
    """The total is the sum of the lines."""
    expect(solution.total, [1, 2]).returns(3)


@check
def the_layout_is_the_customers(solution):
    """The invoice is laid out as the customer's system reads it.

    It reads columns, and a line that is missing shifts all that follow.
    """
    lines = ["tea", "salt"]
    expect(solution.render, lines).returns("item\n- tea\n- salt\nend")


@check
def an_empty_invoice_is_refused(solution):
    """An empty invoice is refused."""
    with expect.raises(ValueError):
        solution.render([])


@check
def rounding_ends(solution):
    """Rounding comes to an end."""
    expect(solution.rounded, 0.1).returns(0)


@check(after=rounding_ends)
def rounding_is_fair(solution):
    """Rounding favours nobody."""
    expect(solution.rounded, 0.5).returns(0)


@check(stretch=True)
def currencies_do_not_mix(solution):
    """Currencies do not mix."""
    expect(solution.total, ["1 EUR", "2 USD"]).raises(ValueError)
