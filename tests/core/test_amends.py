"""A mail about a failure tells what happened and what was put right: no blame, no string, no grovelling."""

import pytest

from bot.models.local.cuts.amends import amended
from tests.coaching import coached, rewrite_of


@pytest.mark.parametrize(
    ("blames", "left"),
    [
        ("It has to be said that an attentive night shift would have noticed the alarm within minutes.", ""),
        ("Now, had your people kept the drain clear, we wouldn't be writing to each other.", ""),
        ("I'm not pointing fingers, but a site manager with your years ought to have spotted it.", ""),
        ("You were warned in May that the small plan has no second zone.", ""),
        ("You were told in May, and you did nothing.", ""),
        ("You did have the service letter in March, and a farmer who reads it would have called us.", ""),
        ("If you had taken the bigger one it would have been four minutes.", ""),
        ("To be fair, your order form had two dates on it, so it's not all on us.", ""),
        (
            "We replaced the relay at 06:40, but a careful shift would have noticed it.",
            "We replaced the relay at 06:40.",
        ),
        (
            "Our pattern allows 4 cm at the elbow, so perhaps the wrong sizes were handed out on your side?",
            "Our pattern allows 4 cm at the elbow.",
        ),
    ],
)
def test_blame_goes_and_what_was_done_stays(blames: str, left: str) -> None:
    assert next(amended(blames, sorry_before=False)) == left


@pytest.mark.parametrize(
    "ours",
    [
        "We should have noticed the alarm at once.",
        "Our fitter would have seen it, had he looked.",
        "Had we checked the relay, the store would have held.",
        "You should have received the report by now.",
        "You would have had a call from us, and nobody rang you.",
        "We refund the £85 as soon as the bank opens.",
        "We will refund the £85 once your insurer confirms the account.",
        "We will refund the £85 as soon as the bank confirms it.",
        "We can replace the blade when the courier returns the old one.",
        "You did get water again at six, and the valve is new.",
        "You were told in March that the lift would be running, and it was not.",
        "You were informed of the tests, and nobody came.",
        "We will replace the pump when the part arrives.",
        "We are really sorry about the noise.",
        "I could come on Thursday.",
        "I really could come sooner.",
        "I could offer a spare for the time being.",
        "There is no excuse for the late delivery.",
    ],
)
def test_what_is_owned_or_put_right_stays(ours: str) -> None:
    assert list(amended(ours, sorry_before=False)) == []


@pytest.mark.parametrize(
    ("tied", "left"),
    [
        (
            "We can credit EUR 2,100 for the fish as soon as you have signed the new service contract.",
            "We can credit EUR 2,100 for the fish.",
        ),
        (
            "Should you confirm the next order by Friday I can take £60 off this one for the trouble.",
            "I can take £60 off this one for the trouble.",
        ),
        (
            "For the batch we would pay DKK 18,000 upon signature of the deed, after which it is for our lawyers.",
            "For the batch we would pay DKK 18,000.",
        ),
        (
            "As a gesture we can waive the €210 call-out if you extend to 2030.",
            "As a gesture we can waive the €210 call-out.",
        ),
        (
            "We will replace the pump once the new agreement is signed.",
            "We will replace the pump.",
        ),
        ("I am sure you will agree that it makes sense to look at both together.", ""),
    ],
)
def test_what_makes_it_good_waits_for_no_signature(tied: str, left: str) -> None:
    assert next(amended(tied, sorry_before=False)) == left


def test_what_is_waived_may_be_told_as_not_charged() -> None:
    said = list(amended("We could waive the £95 visit once you have signed the renewal.", sorry_before=False))

    assert "We do not charge the £95 visit." in said


@pytest.mark.parametrize(
    ("grovels", "left"),
    [
        ("We are so very, very sorry about Tuesday, there is simply no excuse.", "We are sorry about Tuesday."),
        ("I cannot tell you how ashamed we are about Tuesday.", "We are sorry about Tuesday."),
        (
            "That the second floor was not cleaned is unforgivable and I have hardly slept since.",
            "The second floor was not cleaned.",
        ),
        ("I don't dare ask if you still want the quote.", "Do you still want the quote?"),
        ("We are almost ashamed to ask whether the room is dry.", "Is the room dry?"),
        ("I feel terrible, I could cry.", "I'm sorry."),
        ("I could sink into the floor, I really could.", "I'm sorry."),
        (
            "We are deeply, deeply sorry that the coach came late and words cannot express how awful we feel.",
            "We are sorry that the coach came late.",
        ),
    ],
)
def test_one_plain_apology_is_left(grovels: str, left: str) -> None:
    assert next(amended(grovels, sorry_before=False)) == left


def test_second_apology_that_tells_nothing_goes() -> None:
    assert list(amended("Once again, our deepest and most sincere apologies.", sorry_before=True)) == [""]
    assert list(amended("We are sorry for the lost fish.", sorry_before=True)) == []


MAIL = (
    "Subject: Friday's cold store failure\n\nDear Ms Brandt,\n\nOn Friday at 02:10 the compressor in your cold store"
    " stopped and 340 kg of fish were lost. We replaced the relay at 06:40.\n\nIt has to be said that an attentive"
    " night shift would have noticed the alarm.\n\nWe can credit EUR 2,100 for the fish as soon as you have signed the"
    " new service contract. I am sure you will agree that it makes sense to look at both together.\n\nKind regards, Ida"
)


def test_whole_mail_keeps_what_happened_and_the_credit() -> None:
    rewrite = rewrite_of(MAIL)

    assert "340 kg of fish were lost. We replaced the relay at 06:40." in rewrite
    assert "We can credit EUR 2,100 for the fish." in rewrite
    assert "attentive" not in rewrite
    assert "service contract" not in rewrite


def test_what_went_is_named() -> None:
    checks = " ".join(coached(MAIL).before_you_send)

    assert "an attentive night shift would have noticed" in checks
    assert "for the fish as soon as \u2026" in checks


def test_cover_that_would_have_caught_it_is_not_sold_in_that_mail() -> None:
    rewrite = rewrite_of(
        "Hi Ray,\n\nAbout the leak on Tuesday. The valve was changed by six. I'm not pointing fingers, but a manager"
        " with your years ought to have spotted it.\n\nThe repair is free. Our Gold cover at £390 a year would have"
        " caught this.\n\nIs the plant room dry now?\n\nMick"
    )

    assert "The repair is free." in rewrite
    assert "Gold" not in rewrite


@pytest.mark.parametrize(
    ("wavers", "left"),
    [
        (
            "The bell rang, but apparently nobody in our office heard, we don't know why, it's been so hectic lately.",
            "The bell rang, but apparently nobody in our office heard.",
        ),
        (
            "It looks like our driver took the wrong ramp, I'm not quite sure how.",
            "It looks like our driver took the wrong ramp.",
        ),
        ("Hopefully I can look into it at some point.", "[Who] will find out why, and tell you by [day]."),
        (
            "We'll try to get to the bottom of it and maybe do something about the invoice.",
            "[Who] will find out why, and tell you by [day], with what we do about the invoice.",
        ),
    ],
)
def test_what_went_wrong_is_told_plainly_and_somebody_finds_out_why(wavers: str, left: str) -> None:
    assert next(amended(wavers, sorry_before=True)) == left


@pytest.mark.parametrize(
    "known",
    [
        "It seems our driver took the wrong ramp.",
        "I will look into the log on Monday and try to call you by noon.",
        "Karim will find out why the pump stopped.",
        "We don't know why the valve stuck, and the maker is taking it apart today.",
        "I hope the children had a good day.",
    ],
)
def test_what_is_known_or_honestly_open_stays(known: str) -> None:
    assert list(amended(known, sorry_before=True)) == []


def test_what_others_may_have_done_is_no_more_than_it_seemed() -> None:
    said = next(amended("It seems your gate sent the van away, I'm not sure why.", sorry_before=True))

    assert said == "It seems your gate sent the van away."


def test_cause_and_next_step_stay_in_a_limp_mail_about_a_failure() -> None:
    rewrite = rewrite_of(
        "Dear Ms Farrow,\n\nI am so, so sorry about the freezer on Tuesday, we are mortified. The cabinet in aisle 3"
        " stood at 4\u00b0C for five hours and 60 trays of prawns had to go. I'd completely understand if you went"
        " elsewhere. The shop did call us but it seems nobody answered at our desk, we don't know why yet. Hopefully I"
        " can look into it at some point and maybe work something out about your loss. Whatever you want us to do, we"
        " will do it, just say.\n\nReally sorry again,\nBettina"
    )

    assert "nobody answered at our desk." in rewrite
    assert "[Who] will find out why, and tell you by [day], with what we do about your loss." in rewrite
