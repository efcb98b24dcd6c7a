"""A silence that would count as a yes becomes a question, with what would follow from a yes."""

import pytest

from tests.coaching import rewrite_of


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        (
            "Unless I hear otherwise by 6 May I will take it that you accept the rota, and the bill of £40 follows.",
            "Could you tell me whether you accept the rota, by 6 May if that works for you? The bill would be £40.",
        ),
        (
            "If I don't hear from you by Friday I'll assume you're fine with the later start.",
            "Could you tell me whether you're fine with the later start, by Friday if that works for you?",
        ),
        (
            "Without an answer by Friday I shall presume the order for the six doors stands and ship them.",
            "Could you tell me whether the order for the six doors stands, by Friday if that works for you?",
        ),
    ],
)
def test_it_is_asked(sentence: str, asked: str) -> None:
    rewrite = rewrite_of(f"Dear Mr Bose,\n\nThe drawings are with you since Monday. {sentence}\n\nRegards,\nPia Holm")

    assert asked in rewrite


def test_nobody_is_asked_whether_they_are_not_interested() -> None:
    mail = "If I don't hear from you by Friday I'll assume you are not interested and close the file."

    assert "whether you are not" not in rewrite_of(f"Dear Mr Bose,\n\nThe drawings cost £90. {mail}\n\nRegards,\nPia")


def test_a_mail_that_only_counts_and_assumes_gets_a_rewrite() -> None:
    rewrite = rewrite_of(
        "This is the third time I'm writing. Please reply by Monday, otherwise I'll assume you're fine with the move on"
        " 4 March and send the invoice for 5,100. Regards, Pia"
    )

    assert "whether you're fine with the move on 4 March" in rewrite
    assert "5,100" in rewrite
