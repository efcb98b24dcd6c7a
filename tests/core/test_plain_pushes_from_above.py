"""Care that threatens, talk from above, debts of feeling and what is settled without a yes go from a pushy mail."""

import pytest

from bot.models.local.cuts.pushes import is_a_push, only_judges, pushes_in, without_a_push
from bot.models.local.mail.left_out import Told, gone_unseen
from bot.models.local.mail.lost import Lost
from tests.coaching import coached, rewrite_of

FAULT = "Every day you wait is costing you money."


@pytest.mark.parametrize(
    "sentence",
    [
        # Care that threatens, and what excuses a push by its good meaning.
        "It would be regrettable if the ministry were to read of this in the paper.",
        "It'd be a pity after so many good seasons.",
        "I would really not like to see you explain that to your tenants.",
        "We would not want the parents to get the wrong idea of your kitchen.",
        "I'm not blaming anyone.",
        "I only mention it in your own interest.",
        "I tell you this purely because we care about your patients.",
        "May I say something as a friend.",
        "We have, of course, been discreet.",
        "I write this only because the choir is dear to me.",
        "I would be failing you if I kept quiet about the beams.",
        "I fear you will read about it in the parish letter.",
        # By what anyone would know, and by their kind.
        "Anyone who has run a bakery for a year knows what flour at that price is.",
        "Nobody who loves horses would leave them on that floor.",
        "No owner who really cares about her guests would hesitate.",
        "Any responsible landlord would have signed in May.",
        "As a serious collector you will surely not want a copy.",
        "Somebody in your position should have spotted the leak earlier.",
        "Had your cleaners closed the hatch, we would not be having this conversation.",
        "You were the one who signed the handover.",
        "You academic types never look at the running costs.",
        "That does happen in clinics without a proper stock system.",
        "Institutions of your standing do not haggle.",
        "As a man who trains others in safety, you will appreciate why we insist.",
        "Those who save on ropes end up paying twice.",
        "I can only conclude that the hall is not a priority for you.",
        "You'd be the odd one out.",
        "I think you and I both know what that means.",
        "Ask your cheap supplier for the certificate, if he has one.",
        "Any organiser worth his salt would have ordered in spring.",
        "Anyone running a yard of that size without a gate is asking for trouble.",
        "That is understandable for people who have not cooked on gas before.",
        "Some owners need to get burnt once.",
        "A hotel of your standing really ought to have a second boiler.",
        "I would only point out that a group with your reputation does not usually buy by tender.",
        "A treasurer with your background will not need me to spell out the risk.",
        "I need not tell you how that ended for them.",
        "If I may be blunt: six weeks is usually a no that lacks courage.",
        "We had recommended the larger tank to you.",
        # The crowd that has gone ahead.
        "Your neighbours in Kalamata and Pylos have both moved on.",
        "Seven of the nine schools in your valley have already switched.",
        "Two other blocks in Tiverton Road waited last year.",
        "Your guests are asking for it.",
        "Those who have do not go back.",
        "The experts are all saying the same thing.",
        "There are perhaps three chefs in the country whose judgement I would trust.",
        # Debts of feeling.
        "I won't lie, it stings a little.",
        "My team were frankly crushed by your mail.",
        "My brother took your answer very personally.",
        "I trust you will do the decent thing.",
        "So you see, we have done our part.",
        "I hope you'll do yours.",
        "We never charged a cent for any of it.",
        "I had hoped you would at least ring.",
        "Please don't leave me hanging.",
        "I would look rather foolish if it came back now.",
        "I pulled every string to get you this price.",
        "Would hate to have got you wrong.",
        "I have asked our board for an exception.",
        "It was not granted lightly.",
        "It took me two Saturdays to do your drawings.",
        "I ask for very little in return.",
        # Settled without their yes, or kept from them.
        "I shall regard the booking as confirmed from Friday.",
        "I shall assume the September slot is yours.",
        "If I hear nothing within a week I will take it that you agree.",
        "I'll call your office on Tuesday at 9 to settle the order.",
        "The full report I will release on a call.",
        "I'd rather not put the names in an email.",
        "If it is a question of authority, I am happy to raise it with Mr Brand, whom I see at the club.",
        "So I'm keeping yours warm.",
        "I'd rather not put the price in writing until we have met.",
        "We'll drop by on Friday to wrap things up.",
        "I'll come over to get the contract signed.",
        "I will show it to you in person rather than send it.",
        "It only shows if it's signed in April.",
        # Hurry and others.
        "I really must have your answer today.",
        "There's a scaffolder in Paisley wants the lot.",
        "Two more families messaged this morning about the 8th.",
        "I really cannot be made to wait longer than that.",
        "They are getting rather impatient with me.",
        "Another family are viewing on Saturday.",
        "A dealer in Graz has already asked for the same.",
        "Can you get it past the committee tonight?",
        "Either we settle at £176 by the 20th, or the scheme falls into next year.",
    ],
)
def test_sentence_that_only_presses_is_heard_by_its_grammar(sentence: str) -> None:
    assert is_a_push(sentence)
    assert list(pushes_in(sentence)) == [sentence.rstrip(".")]


@pytest.mark.parametrize(
    "sentence",
    [
        "It would be a pity if I got your measurements wrong, so please check them.",
        "I'd hate for you to feel rushed by this.",
        "I wouldn't want you to pay for more than you need.",
        "I'm not sure whether the frame fits.",
        "I fear the frost may have split the pipe.",
        "I see it as a good fit for the small hall.",
        "Please don't feel bad about saying no.",
        "I mention it because the valve has been recalled.",
        "May I add one point on the drainage?",
        "Anyone who joins later gets the same price.",
        "Everyone who was on the tour has the slides.",
        "A competent electrician fits it in a morning.",
        "A second check would have caught this, and we left it out.",
        "Someone who knows the old boiler will come with me.",
        "Had you not rung, we would have sent the wrong size.",
        "If you had told us, we would have come at once; we should have asked.",
        "You are the one who decides.",
        "It happens in summer, when the clay dries.",
        "It was my own beginner's mistake, and I'm sorry.",
        "A tank of your size holds 300 litres.",
        "You don't need to tell me which one yet.",
        "We had recommended the larger tank, you asked for the small one.",
        "Seven of the nine pumps in this series have a steel housing.",
        "The other driver waited in the yard.",
        "Your guests asked for it in May, you said.",
        "There are three plumbers in the town who repair these.",
        "As a member you pay £40 less.",
        "As we measured in May, you will know the width already.",
        "We can only assume that the courier dropped it.",
        "The blue one is the odd one out in the set.",
        "You know it by its blue lid.",
        "It is normal for clay pots to sweat at first.",
        "Some people like the matt one.",
        "Anyone renting for a week gets the trailer free.",
        "Your present supplier can keep the spare parts.",
        "It hurts the margin, and we carry that.",
        "We were disappointed by our own delivery, and I'm sorry.",
        "I'm gutted for you.",
        "We want to do the right thing by you.",
        "I would hate to be late for your opening.",
        "I asked our fitter for the drawings.",
        "It took us two evenings to dry.",
        "The two that I am allowed to sell are grey.",
        "We have done our part of the drawings, 14 sheets.",
        "We have not charged you for the second visit.",
        "I had hoped we could deliver on 3 May, and we can't.",
        "The warehouse fought a fire on Monday.",
        "I'll treat the order as confirmed once you sign.",
        "I'll take that as a no, thank you for telling me.",
        "As agreed I'll call you on Tuesday at 9 to settle the colour.",
        "I'll call on Tuesday with the two prices.",
        "I assume the two slots in September are free.",
        "I'm happy to discuss it with your architect, if you like.",
        "We keep the ovens warm overnight.",
        "I'd rather show you the patients' list in person than send it.",
        "I will show it to you in person on Thursday.",
        "The rebate only applies if you order ten.",
        "I'd rather not put the patients' names in a mail.",
        "The report I will send over on Monday.",
        "I need your answer today because the lorry leaves at six.",
        "You asked me to tell you: another family are viewing, yours is held until Friday.",
        "Two neighbours have asked about the noise.",
        "Two more colleagues wrote to thank you.",
        "The concrete is getting harder by the hour.",
        "I can wait until you are back.",
        "Can you get the desk through the door?",
        "Either you collect it or we bring it for £40.",
        "We will come on Thursday to fix the gutter.",
        "I'll call on Monday to agree a day for the tiling.",
        "I'll stop by to settle the colour of the tiles.",
        "We'll drop in on Friday to close the valve.",
        "The full list we can give you at our meeting on Friday.",
        "The remaining figures I will show you in our call on Monday.",
        "I'd rather not share the floor plan by mail while the alarm is out.",
        "I will show it to you in person rather than send it because the glass breaks.",
        "You won't need me to tell you what the code says: two exits a hall.",
        "I don't need to tell you what the code asks - two exits.",
        "If you had taken the wider gate, there would be room for a trailer.",
        "Had you chosen the small van, we would not need the second trip of 40 km.",
        "I fear you will need a longer hose for the east bed.",
        "I fear your pump is beyond repair.",
        "We were upset by our supplier over your lamp, it ships on 6 June.",
    ],
)
def test_near_miss_is_no_push(sentence: str) -> None:
    assert not is_a_push(sentence)
    assert without_a_push(sentence) == sentence


def test_two_pushes_of_one_sentence_both_go() -> None:
    sentence = "That was a rookie mistake and many make it, so please don't leave me hanging."
    assert is_a_push(sentence)
    assert without_a_push(f"The gate is £2,400 fitted. {sentence}") == "The gate is £2,400 fitted."


def test_only_what_judges_them_has_no_fair_way_to_be_said() -> None:
    assert only_judges("A plant of your size should really have somebody who can judge this.")
    assert not only_judges("I shall assume the September slot is yours.")


def test_question_is_asked_still_without_what_follows_by_itself() -> None:
    question = "Which colour suits you, and the rest takes care of itself?"
    assert without_a_push(question) == "Which colour suits you?"


def test_reason_not_to_write_something_stays_in_a_mail_that_presses() -> None:
    reason = "We'd rather not discuss the offer by email while the vote is running."
    assert reason in rewrite_of(f"Hi Dana,\n\nThe gate is £2,400 fitted. {FAULT} {reason}\n\nBest,\nTom")


def test_main_push_goes_and_the_facts_stay() -> None:
    draft = (
        f"Hi Dana,\n\nThe gate is £2,400 fitted and takes two days. {FAULT}\n\nAs a careful landlady who trains others,"
        " you will understand. I say this as a friend. The posts are oak.\n\nWhich width is the gap?\n\nBest,\nTom"
    )
    assert rewrite_of(draft) == (
        "Hi Dana,\n\nThe gate is £2,400 fitted and takes two days.\n\nThe posts are oak.\n\nWhich width is the gap?"
        "\n\nBest,\nTom"
    )


def test_month_is_told_though_a_push_that_went_begins_with_may() -> None:
    told = Told("May I add one thought", "May I add one thought")
    asked = "May I add one thought? It ends in May."
    assert gone_unseen([Lost("May", needed=False, pulled=True)], told, asked) == "\u201cIt ends in May\u201d"
    assert not gone_unseen([Lost("June", needed=False, pulled=True)], told._replace(shown="until June"), "Until June.")


def test_mail_that_is_fair_otherwise_has_no_rewrite() -> None:
    draft = (
        "Hi Dana,\n\nThe gate is £2,400 fitted and takes two days. I'm not blaming anyone. The posts are oak.\n\n"
        "Which width is the gap?\n\nBest,\nTom"
    )
    assert coached(draft).rewrite is None
