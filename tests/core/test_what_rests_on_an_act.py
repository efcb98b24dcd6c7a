"""An act stands nowhere as it was done, is never hidden, and takes with it what rested on it."""

import pytest

from bot.domain import SignalKey
from bot.models.local.acts.aftermath import rests_on_an_act
from bot.models.local.acts.beside import is_done_unasked
from bot.models.local.acts.copies import copied_here
from bot.models.local.acts.speaking_for import speaks_for_them
from bot.models.local.sentence.editor import Editor
from tests.coaching import coached, rewrite_of
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits
DONE = frozenset({SignalKey("fait_accompli")})
FIRST = "I should have asked you before"
OPEN = "I'll make it clear that it's open until you say."
PRESSES = "The cold room panels cost 4,120 euros, with two doors. You'd be mad to wait."
END = "Best,\nOle"


def mail(*paragraphs: str) -> str:
    return "\n\n".join(("Hi Petra,", *paragraphs, END))


@pytest.mark.parametrize(
    ("done", "said"),
    [
        (
            "I've slipped 20 minutes into your calendar for Wednesday at 3, shout if it doesn't work!",
            "I slipped 20 minutes in your calendar for Wednesday at 3 without asking. Does that suit you, or shall",
        ),
        (
            "I have scheduled a walkthrough for the two of you on 9 May at 10, feel free to move it if that's no good.",
            "I can schedule a walkthrough for the two of you on 9 May at 10, if that suits you.",
        ),
    ],
)
def test_meeting_set_up_unasked_is_owned_or_offered_though_it_may_be_moved(done: str, said: str) -> None:
    assert said in rewrite_of(mail(PRESSES, done))


def test_what_is_only_offered_beside_what_presses_is_to_be_undone_too() -> None:
    checks = coached(
        mail(PRESSES, "I've set up a second tasting for your cooks on 14 April, two hours.")
    ).before_you_send

    assert any(
        check.startswith("Undo this until Petra says yes: \u201cI've set up a second tasting") for check in checks
    )


@pytest.mark.parametrize(
    "fair", ["We have scheduled a survey of our own roof.", "I've planned the call you asked for on Friday at 9."]
)
def test_what_is_set_up_at_no_time_or_was_wanted_is_none(fair: str) -> None:
    assert not is_done_unasked(fair, EDITS.owning)


@pytest.mark.parametrize(
    ("done", "owned"),
    [
        (
            "I promised her that you'd take both rooms, and that you'd sign this week.",
            f"{FIRST} I promised her that you'd take both rooms and that you'd sign this week. {OPEN}",
        ),
        (
            "I've told our fitters you're going ahead, please don't let me down now.",
            f"{FIRST} I told our fitters you're",
        ),
        (
            "I gave Mrs Kern my word that you would keep the slot.",
            f"{FIRST} I gave Mrs Kern my word that you would keep",
        ),
    ],
)
def test_word_given_for_them_is_owned_and_set_right_whatever_else_presses_in_it(done: str, owned: str) -> None:
    proposal = coached(mail(PRESSES, f"Mrs Kern rang on Tuesday about the slot. {done}"))

    assert owned in (proposal.rewrite or "")
    assert OPEN in (proposal.rewrite or "")
    assert any(check.startswith("Tell them it is still open, as the mail says") for check in proposal.before_you_send)


@pytest.mark.parametrize(
    "fair",
    [
        "I told them you are away until Monday.",
        "I told the depot you asked for the small van.",
        "I told you it's done.",
        "We told Ann it's on the second floor.",
    ],
)
def test_what_is_said_of_them_without_a_yes_is_said_in_nobodys_stead(fair: str) -> None:
    assert not speaks_for_them(fair)


def test_act_in_a_relative_clause_is_not_spliced() -> None:
    rewrite = rewrite_of(
        mail(PRESSES, "Your director, to whom I spoke at the trade fair, sees it in much the same way.")
    )

    assert FIRST not in rewrite
    assert "sees it" not in rewrite


def test_note_on_an_act_in_a_relative_clause_tells_nobody_elses_mind() -> None:
    said = "Your director, with whom I've spoken at the Rotary dinner, sees it in much the same way."

    checks = coached(mail("The panels cost 4,120 euros.", said)).before_you_send

    assert "Tell Petra that this was done: \u201cI've spoken at the Rotary dinner\u201d." in checks


def test_reason_told_by_which_goes_with_its_preposition() -> None:
    said = Editor(EDITS, lambda _: True).owned(
        "We have moved you to our Gold cover, in which the nights are included.", DONE
    )

    assert (said or "").startswith(f"{FIRST} we moved you to our Gold cover. ")


def test_two_prices_stand_beside_a_tariff_that_was_changed() -> None:
    rewrite = rewrite_of(
        "Dear Sir or Madam,\n\nThe cover ends on 1 June. In order to rule out any gap we have moved it to our Gold"
        " cover. The yearly fee is £820 (to date £640).\n\nIf we hear nothing we will take it that you agree.\n\n"
        "Yours faithfully,\nKestrel Cooling"
    )

    assert "We should have asked you before we moved it to our Gold cover. Tell us if you'd rather we" in rewrite
    assert "£820 (to date £640)" in rewrite


def test_who_is_copied_in_a_relative_clause_is_named() -> None:
    assert copied_here("It is with Mr Lang, whom I have taken the liberty of copying.") == "Mr Lang"
    assert copied_here("I've brought Mr Lang into copy, since he runs the site.") == "Mr Lang"


def test_sentence_that_only_copies_somebody_goes_and_the_rep_asks_alone() -> None:
    proposal = coached(
        mail(
            "The panels cost 4,120 euros, with two doors. Fitting takes a day, and the two of us bring the seals.",
            "I know that May is busy, so I've copied in your head of kitchens, who would love to see this moving.",
            "Could you let us both know by Friday where the paperwork stands?",
        )
    )

    assert "Where does the paperwork stand?" in (proposal.rewrite or "")
    assert "copy" not in (proposal.rewrite or "")
    assert "Take their head of kitchens off cc, or ask Petra first." in proposal.before_you_send


@pytest.mark.parametrize(
    "clause",
    [
        "there is really only the deposit to do from your end",
        "so it's just your signature that is missing",
        "all that's needed now is the order number",
        "the reaction was very positive throughout",
        "everyone was absolutely thrilled",
        "and that's your evening saved",
    ],
)
def test_demand_and_praise_rest_on_an_act(clause: str) -> None:
    assert rests_on_an_act(clause)


@pytest.mark.parametrize(
    "clause",
    ["the deposit is 40 %", "they are the wide ones", "he was on site at noon", "only the left one is worn"],
)
def test_what_tells_something_of_its_own_does_not_rest_on_an_act(clause: str) -> None:
    assert not rests_on_an_act(clause)


def test_only_what_is_wanted_of_them_is_asked() -> None:
    rewrite = rewrite_of(
        mail(
            "The panels cost 4,120 euros.",
            "I've already booked the crane for you.",
            "Please only send us the signed order form.",
        )
    )

    assert "only send" not in rewrite


@pytest.mark.parametrize(
    "none",
    [
        "I have now written in April, in May and after the holiday.",
        "I've taken your point about the cold end of the hall.",
        "He spoke very warmly of you all.",
        "I've noted the wish of your safety lead about the doors.",
        "I had half the idea that you might like the oak.",
        "I've told everyone here how your harvest went.",
        "I've made a note of your wish.",
        "I passed on Friday evening, and your lights were on.",
        "I took up far too much of your morning.",
        "I buried my own brother in that month and yet I answered each of your mails.",
    ],
)
def test_word_to_the_reader_or_among_us_is_no_act_to_own(none: str) -> None:
    assert Editor(EDITS, lambda _: True).owned(none, DONE) is None


def test_hint_where_else_to_turn_goes_with_what_was_refused() -> None:
    rewrite = rewrite_of(
        mail(
            "The lock failed on Saturday from 10:40 to 14:15, and it is back on its old version.",
            "Sadly I'm only the fitter and can't really say anything about money, I wouldn't get your hopes up. You"
            " could try to write to the head office.",
        )
    )

    assert "try to write" not in rewrite


@pytest.mark.parametrize(
    ("who", "before"),
    [("We have moved you to our Gold cover.", "We should have"), ("I have moved you to our Gold cover.", FIRST)],
)
def test_firm_owns_as_a_firm_and_a_person_as_a_person(who: str, before: str) -> None:
    proposal = coached(mail(PRESSES, who))

    assert before in (proposal.rewrite or "")
    assert any(check.startswith("Be ready to take this back if Petra says so") for check in proposal.before_you_send)


def test_what_is_told_of_a_thing_before_it_is_no_act_to_own() -> None:
    told = "That has a cost, which so far we have absorbed on your behalf."

    assert "absorbed on your behalf. " not in rewrite_of(mail(PRESSES, f"{told} I have ordered the doors for you."))
