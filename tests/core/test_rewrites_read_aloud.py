"""What a reading aloud showed: each sentence of a rewrite follows from the last, and there is one ask."""

import pytest

from bot.analysis.passages import read_draft
from bot.analysis.second_reading import heeding
from tests.coaching import rewrite_of
from tests.parts import analyst

ANALYST = analyst()


def rewritten(body: str) -> str:
    return rewrite_of(f"Hi Dana,\n\n{body}\n\nBest,\nTom")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            "Thank you for the tour. I took it upon myself to send the drawings to your builder on Monday.",
            "I should have asked you before I sent the drawings to your builder on Monday.",
        ),
        (
            "Thank you for the tour. I took it upon myself to send your builder the plan and to tell your director.",
            "I should have asked you before I sent your builder the plan and told your director.",
        ),
        (
            "Further to our call about the call bells, I've booked our fitter in for Monday.",
            "Further to our call about the call bells, I can book our fitter in for Monday, if that suits you.",
        ),
        (
            "Thank you for the tour. I've set 400 rolls aside for you already.",
            "I can set 400 rolls aside for you, if that suits you.",
        ),
        (
            "I might be wrong, but I feel like maybe the deck oven could possibly be a bit of a better fit.",
            "The deck oven could be a better fit.",
        ),
        (
            "We meet in May. So I can take 15% off the front loader if you sign today. It fires to 1300 degrees.",
            "The front loader fires to 1300 degrees.",
        ),
    ],
    ids=["upon himself", "upon himself twice", "further to", "already", "feels like", "it is named"],
)
def test_sentence_is_mended_as_a_person_would(body: str, said: str) -> None:
    assert said in rewritten(f"{body} The two prices are in the folder, with the drawings of both.")


@pytest.mark.parametrize(
    "done",
    [
        "overrule your engineer",
        "cancel your contract with Brandt",
        "already invoice your team",
        "send the plan and cancel yours",
    ],
)
def test_act_that_is_no_service_is_not_offered(done: str) -> None:
    body = f"I took it upon myself to {done} about the pump. The two prices are in the folder, with both drawings."

    assert done not in rewritten(body)


@pytest.mark.parametrize(
    "other",
    ["a machine goes back", "this crane goes back", "Bob's lorry goes", "it is off to Kiel", "steel goes up again"],
)
def test_it_is_not_named_where_it_may_be_another_thing(other: str) -> None:
    body = f"If you don't sign the contract today, {other}. It has 90,000 km on the clock. Which of the two suits you?"

    rewrite = rewritten(body)

    assert "It has 90,000 km" in rewrite
    assert "contract" not in rewrite


def test_topic_is_not_put_for_what_may_be_another_thing() -> None:
    body = (
        "Just checking in about the crane lease, any thoughts? If you don't sign today, a lorry goes back. "
        "It has 90,000 km on the clock. Which of the two suits you?"
    )

    assert "rane lease has" not in rewritten(body)


@pytest.mark.parametrize(
    "him",
    [
        "The foreman showed me the yard. He wants two gates of 4 metres by 3 June.",
        "The foreman showed me the yard. He likes the sliding gates best.",
        "The posts are of larch. I asked him to measure the yard.",
    ],
)
def test_what_is_told_of_him_stays_where_no_person_went(him: str) -> None:
    body = f"If you don't sign by Friday, I will close your file. {him} Which of the two gates would suit the yard?"

    assert him in rewritten(body)


def test_fact_told_of_him_stays() -> None:
    him = "The posts are of larch. He has a yard that is 40 metres long."
    body = (
        f"I've gone over your head and told your finance manager that you agreed. {him} When would the walk suit you?"
    )

    assert him in rewritten(body)


@pytest.mark.parametrize(
    "hangs",
    [
        "Without it we might have to think again about the price we gave you in May.",
        "Frankly, I doubt you'll find anyone else who would.",
    ],
)
def test_what_goes_on_from_a_sentence_that_went_goes_with_it(hangs: str) -> None:
    body = f"If you don't sign today, I will close your file. {hangs} The gate is 4 metres wide and opens in."

    assert hangs not in rewritten(body)


@pytest.mark.parametrize(
    ("then", "stays"),
    [
        ("The meters are read every half hour. I asked him to be patient about it.", False),
        ("The meters are read every half hour. Oskar asked whether he could try one of them.", True),
        ("Your son came as well, and we looked at the cellar. He knows the meters from his work.", True),
    ],
)
def test_him_who_is_named_nowhere_any_more_is_not_spoken_of(then: str, *, stays: bool) -> None:
    last = then.partition(". ")[2]
    body = (
        f"I've gone over your head and told your finance manager that you agreed. {then} When would the walk suit you?"
    )

    assert (last in rewritten(body)) is stays


@pytest.mark.parametrize(
    "told",
    [
        "I spoke to your head of operations on Friday and she agrees that it should go ahead.",
        "I have placed a provisional hold in your name, which lapses on Friday at noon.",
    ],
)
def test_day_that_is_over_or_ends_a_hold_is_not_offered(told: str) -> None:
    rewrite = rewritten(f"{told} The marquee seats 180 and has a wooden floor. Which of the two lawns is it for?")

    assert "could do Friday" not in rewrite


def test_mail_that_asks_something_of_its_own_asks_for_no_other_date() -> None:
    rewrite = rewritten(
        "The order is attached. I must have it signed by Friday. The line sorts 4 tonnes an hour. "
        "Which of the two belts would suit your shed?"
    )

    assert rewrite.count("?") == 1


@pytest.mark.parametrize(
    "feared",
    [
        "I'd hate for that to come out at the next inspection.",
        "I would hate for your neighbours' audit to be the first time you hear of it.",
    ],
)
def test_fear_of_an_inspection_is_not_called_a_threat(feared: str) -> None:
    analysis = heeding(ANALYST, ANALYST.analyse(read_draft(f"Hi Dana,\n\n{feared}\n\nTom")))

    assert [finding.signal for finding in analysis.findings] == ["fear_or_shame"]
