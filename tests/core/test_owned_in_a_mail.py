"""An act that is owned stands in good English in its mail: nothing half is left, and nobody is lost sight of."""

from tests.coaching import rewrite_of

END = "The lift costs 9,400 euros.\n\nBest,\nOle"


def test_nothing_is_owned_that_was_only_written_or_seen() -> None:
    rewrite = rewrite_of(
        "Hi Lena,\n\nI have sent the plan twice and left you two voicemails, so I've gone ahead and spoken to Mr Roe, "
        f"your head of sites.\n\n{END}"
    )

    assert "I should have asked you before I spoke to Mr Roe, your head of sites." in rewrite
    assert "voicemails" not in rewrite


def test_whom_it_made_aware_goes_with_the_reason() -> None:
    rewrite = rewrite_of(
        "Hi Lena,\n\nI have taken the liberty of writing to Ms Lund, your director, so that she is aware of the risk "
        f"you run.\n\n{END}"
    )

    assert "before I wrote to Ms Lund, your director. Tell me if I should set that right with them." in rewrite
    assert "aware" not in rewrite


def test_him_is_spoken_of_before_anything_is_asked() -> None:
    rewrite = rewrite_of(
        f"Hi Lena,\n\nI've told your director it is done. I promised him it would be in by the 30th.\n\n{END}"
    )

    assert "I promised him it would be in by the 30th. I'll make it clear that it's open until you say." in rewrite


def test_the_rest_is_not_offered() -> None:
    rewrite = rewrite_of(
        f'Hi Lena,\n\nI need a yes by Friday the 17th. Just reply "go" and I\'ll do the rest.\n\n{END}'
    )

    assert "the rest" not in rewrite
    assert rewrite.count("?") == 1


def test_how_often_was_written_goes_and_what_about_stays() -> None:
    rewrite = rewrite_of(f"Hi Lena,\n\nThis is my fourth mail about the goods lift for the Leeds branch.\n\n{END}")

    assert "I'm writing about the goods lift for the Leeds branch." in rewrite


def test_nothing_is_called_the_one_that_no_sentence_names() -> None:
    rewrite = rewrite_of(
        "Hi Karen\n\nRenewal of the skips is coming up on 31 December. Just touching base really as I've not heard "
        "anything back on the one I sent on the 16th.\n\nThanks\nDarren"
    )

    assert "the one" not in rewrite
