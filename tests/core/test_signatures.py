"""A closing, the names under it and what a company adds are kept and coached by nobody; what the rep adds is."""

import pytest

from bot.analysis.passages import read_draft

BODY = "Hi Dana,\n\nCould you read the plan before Thursday?\n"


@pytest.mark.parametrize(
    "signature",
    [
        "Kind regards,\nTom Vilk\nVilk Pumps\n\nOnly this week: 20% off all valves. Order now, before it is too late!",
        "Best,\n\nTom Vilk\nNorthwind\nT +49 30 1234567\nDon't miss the summer sale: 20% off if you order by Friday!",
        "Best,\nMarcus",
        *(
            "x",
            "xx",
            "xo",
            "T",
            "C x",
            "x Carly",
            "Carly xx",
            "Cheers C",
            "Best T",
            "Thanks Tom",
            "/Tom",
            "- Tom",
            "tx carly",
        ),
        "Tom\nxx",
        "Kind regards\nMarcus Hale\nAccount Director, Northwind\n+49 30 1234567",
        "Thanks so much,\nMarcus",
        "With best greetings from Gda\u0144sk,\nMarcus Hale",
        "With collegial greetings,\nDr. Marcus Hale",
        "I remain yours faithfully,\nMarcus Hale",
        "Yours in service,\nMarcus Hale",
        "Very respectfully yours,\nMarcus Hale",
        "-- \nMarcus Hale",
        "Cheers!\nMarcus\n\nThis message is confidential and intended for the addressee.",
        "Cheers!\nMarcus\n\nThe contents of this message are privileged. Whoever reads on will hear from our lawyers.",
        "Notice: intended for the addressee only and privileged. We may take legal action.",
        "CONFIDENTIALITY NOTE\nIf you are not the right recipient, delete this or legal steps will follow.",
        "Confidential: whoever is not the addressee must delete this, or our lawyers step in.",
        "You must act now if you received this in error: delete it and tell the sender.",
        "Tom\n\nThis transmission may hold secrets. If you have received this e-mail by mistake, you must act now.",
        "Disclaimer\nMisuse of this mail will be reported to the regulator.",
        "Cheers,\nTom Hale\nAccount Director, Hale Gates\n\nSummer sale: 20% off if you order by Friday!",
        "\nTom Hale\nHead of Sales, Hale Gates\n\nSummer sale: 20% off if you order by Friday!",
        "Sent from my phone",
        "Cheers\nTom Hale\nAccount Executive | Act Now Sales | Book a visit while there is still a slot to be had!",
        "Marcus",
        "Kim Oduya",
        "\nMarcus\n\nOnly this week: 20% off all valves. Order now, before it is too late!",
        "\nKim Oduya\nOduya Hoists, Kisumu\nThe strongest lift on the lake",
        "Thanks,\nTom Hale | Act Now Sales | Only 2 slots left! | 20% off if you sign by Friday, and not a day later",
        "\nTom Hale \u00b7 Act Now Sales \u00b7 Only 2 slots left!",
        "\nTom Hale\nHale Gates\n\nSummer sale: 20% off if you order by Friday!",
        "Kind regards,\n\nTom Hale\nHale Gates\n\nSummer sale: 20% off if you order by Friday!",
        "Regards,\nTom Hale\nDirector, Hale Gates\n12 Mill Lane, Leeds\nLast days: 20% if you sign by Friday!",
        "Kind regards\n\nTom Hale\n\nUnit 4, Mill Lane\n\nBook now, and you save 20% on every gate.",
        "Best,\nTom Hale\nSales, Hale Gates\nMill Lane 12, Leeds LS1 4DY\nYou will be left behind without us.",
        "\nTom Hale\nHead of Sales, Hale Gates\n12 Mill Lane, Leeds\nLast days: 20% if you sign by Friday!",
        "-- \nTom Hale\nSenior Closer | #1 leading gates in Leeds\nSign by Friday or you lose 20%!",
        "-- \nTom Hale\nWe are the leading makers of gates. Ask me how you save.\n\nwww.gates.example",
        "Cheers,\nTom\n-- \nTom Hale\nHale Gates\nWe win because you win. Act now!",
    ],
)
def test_signature_is_kept_and_not_coached(signature: str) -> None:
    text = f"{BODY}\n{signature}"

    draft = read_draft(text)

    assert draft.own_text.strip() == BODY.strip()
    assert draft.text == text
    assert draft.quoted == ()


@pytest.mark.parametrize(
    "below",
    [
        "I can hold the price until Friday.",
        "Shall the valves go to Kisumu?",
        "- valves\n- hoists",
        "One.\nTwo.\nThree.",
        "Sign today or you lose the slot!",
        "The days: Monday | Tuesday | Friday. Which suits you?",
        "Options: blue | green | red, and you sign by Friday",
        "The blue gate | 300 | 2 weeks, if you sign by Friday",
        "Good news\n\nSign today or you lose the slot!",
        "Friday 12 March\nYou sign today or you lose the slot.",
        "-- \nYou sign today or you lose the slot.\n12 Mill Lane, Leeds",
        "-- \nMarcus Hale\n\nYou sign today or you lose the slot.",
    ],
)
def test_what_the_rep_says_below_a_name_is_coached(below: str) -> None:
    draft = read_draft(f"{BODY}\n\nMarcus\n\n{below}")

    assert below in draft.own_text


@pytest.mark.parametrize(
    "text",
    [
        "Hi Dana, how are you?\n\nThanks!\n\nPlease sign the order form by noon.",
        "Hi Dana, how are you?\n\nBest,\nMarcus\n\nP.S. Please sign the order form by noon.",
        "Hi Dana, how are you?\n\nBest,\nMarcus\nPS: please sign the order form by noon",
        "Hi Dana, how are you?\n\nBest,\nMarcus\n\nI forgot to ask: can you sign the order form by noon?",
        "Hi Dana, how are you?\n\nBest,\nMarcus\nT +49 30 1234567\n\nPlease can you sign the order form by noon?",
        "Hi Dana, how are you?\n\nBest,\nMarcus\n\nYou can sign the order form by noon or lose it!",
        "Hi Dana, how are you?\n\nBest,\nMarcus Hale\nHale Gates\n\nCan you sign the order form by noon?",
        "Hi Dana, how are you?\n\nBest,\nMarcus Hale\nHale Gates\n\nBuy now!\n\nPlease sign the order form by noon!",
        "Hi Dana, how are you?\n\nThanks for the call. Please sign the order form by noon.\nMarcus",
        "Hi Dana, how are you?\n\n-- \nMarcus Hale\n12 Mill Lane, Leeds\nPS please sign the order form by noon.",
    ],
    ids=[
        "thanks in the middle",
        "P.S.",
        "PS:",
        "afterthought",
        "below a number",
        "below a name",
        "below a company",
        "below a banner",
        "thanks in a sentence",
        "PS below a street",
    ],
)
def test_sentence_after_a_closing_is_still_coached(text: str) -> None:
    draft = read_draft(text)

    assert "sign the order form by noon" in draft.own_text


def test_what_a_mail_program_adds_below_a_postscript_is_a_signature() -> None:
    draft = read_draft(
        f"{BODY}\nBest,\nTom\n\nPS: bring the plan.\n\n-- \nTom Hale\nHale Gates\nYou save 20% by Friday!"
    )

    assert draft.own_text.split() == f"{BODY} PS: bring the plan.".split()


@pytest.mark.parametrize(
    "said",
    [
        "If you received this in error, tell me: it was meant for Luis.",
        "This message is confidential, so please keep it between the two of us.",
        "You received this by mistake yesterday, and I am sorry for that.",
    ],
)
def test_what_only_looks_like_a_disclaimer_hides_nothing_above_a_name(said: str) -> None:
    below = "Sign by Friday or the price goes up."

    draft = read_draft(f"{BODY}\n{said}\n\n{below}\n\nTom")

    assert said in draft.own_text
    assert below in draft.own_text
    assert "Tom" not in draft.own_text
