"""Who writes for the first time says from where, and what is sold there."""

from tests.coaching import rewrite_of


def test_firm_and_trade_stand_without_the_praise() -> None:
    rewrite = rewrite_of(
        "Dear Mr Novak,\n\nI wanted to introduce myself and Almgren. We are the north's leading supplier of cold rooms "
        "and shelving, with over 40 years of experience, 12 vans and a new showroom that we are very proud of.\n\n"
        "I noticed that your site in Umea still uses the old lockers.\n\nKind regards,\nElsa Brandt"
    )

    assert "I'm writing from Almgren. We supply cold rooms and shelving." in rewrite
    assert "leading" not in rewrite
