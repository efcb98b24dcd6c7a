"""What a mail is about stands before a colon, and is told only where a sentence begins so."""

import pytest

from tests.coaching import rewrite_of

PUSH = "frankly, everyone on the pier has changed over by now and you are the last one left behind."
MAIL = "Hello Hamish,\n\n{about}: {push}\n\nThe price is 300 pounds.\n\nAre you in on Saturday?\n\nStruan"


@pytest.mark.parametrize(
    ("about", "told"), [("About the fish finders", True), ("A short word about the neighbours as well", False)]
)
def test_what_stands_before_a_colon_is_told_where_it_begins_a_sentence(about: str, *, told: bool) -> None:
    rewrite = rewrite_of(MAIL.format(about=about, push=PUSH))

    assert ("I'm writing about the fish finders." in rewrite) is told
    assert ("I'm writing about" in rewrite) is told
