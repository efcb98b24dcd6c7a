"""A limp mail that has a figure and an ask is left with these, and with no blank."""

from tests.coaching import rewrite_of

LIMP = (
    "Dear Mr Adeyemi,\n\nI'm sorry to come back to you again about the boilers for the guest house. I just thought it "
    "might perhaps be worth seeing if you'd had any chance to look at the quote I sent on 3 November ({what}).\n\n"
    "No pressure at all of course, and please do ignore this if the timing is wrong.\n\n{end}"
)


def test_quote_is_asked_about_by_its_day_and_its_price() -> None:
    rewrite = rewrite_of(LIMP.format(what="two 30-litre boilers, £1,650 fitted", end="Kind regards,\nGraham Todd"))

    assert "What is still open for you on the quote of 3 November (two 30-litre boilers, £1,650 fitted)?" in rewrite
    assert "[" not in rewrite


def test_thanks_stay_of_a_closing_that_says_sorry() -> None:
    end = "Sorry again and thanks for your patience\nGraham"

    rewrite = rewrite_of(LIMP.format(what="two 30-litre boilers, £1,650 fitted", end=end))

    assert rewrite.endswith("Thanks for your patience\nGraham")


def test_what_the_boss_has_yet_to_approve_is_no_promise() -> None:
    rewrite = rewrite_of(
        "Dear Mr Adeyemi,\n\nThe boilers are on the shelf.\n\nEvery day costs you guests. I could probably get "
        "it approved at the old price if you come back to me by Thursday.\n\nKind regards,\nGraham Todd"
    )

    assert "We can hold" not in rewrite
    assert "holds until" not in rewrite


def test_what_the_rep_would_have_to_ask_for_is_told_as_that() -> None:
    rewrite = rewrite_of(
        "Dear Mr Adeyemi,\n\nCircling back on the boilers. I spoke to my boss and I could probably get him to agree "
        "to £1,500, though he'd kill me, so please keep that between us.\n\nKind regards,\nGraham Todd"
    )

    assert "I would have to ask whether £1,500 is possible." in rewrite
    assert "him" not in rewrite


def test_what_is_suspected_stays_only_where_it_tells_of_the_matter() -> None:
    rewrite = rewrite_of(
        "Hi Marta,\n\nSorry to trouble you again, I know how busy the bakery is before Easter.\n\nThe two ovens you "
        "looked at are in the price list on page 4. We've had a slow winter and it'd be a real boost for the lads and "
        "me.\n\nIt's perhaps a bit cheeky, but would you maybe have a minute at some point?\n\nBest,\nTom"
    )

    assert "The two ovens you looked at are in the price list on page 4." in rewrite
    assert "boost" not in rewrite
