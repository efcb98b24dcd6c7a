"""A mail to many reps is told by what it has them do to customers, and no customer's mail is taken for one."""

import pytest

from bot.analysis.passages import read_draft
from bot.domain import Situation
from tests.parts import analyst

ANALYST = analyst()
TO_REPS = [
    (
        "Hi all,\n\n"
        "Nine working days left and we are sitting at 66% of the number. So this is how it goes. Everybody goes "
        "through the open offers tonight and calls each one before ten, and again if they don't commit. If "
        "purchasing hides behind a form, ring the plant manager, they always know somebody. You may give away up "
        "to 6%, but only if they sign this month. Whoever comes in under target presents their pipeline on the "
        "4th. I'm in Malm\u00f6 on Wednesday."
    ),
    (
        "Team,\n\n"
        "four days to the end of the month and we're at 63% of target. All of you go back over every open offer "
        "this afternoon. Call each one and ask what is missing. If the technician stalls, go to the owner, he "
        "wants to be asked. Those who finish below 80 walk me through their deals. Lists on my desk by four."
    ),
    (
        "Hi all,\n\n"
        "quarter closes Friday, we stand at 88%. Please update your opportunities tonight so that I can report a "
        "figure. For those who still have a quote out: ask the customer where it stands and whether anything is "
        "open on our side. If it's no this quarter, write no, that is fine."
    ),
]
TO_CUSTOMERS = [
    (
        "Hi all,\n\n"
        "only six days left and we are at 71% of the seats for the spring intake. As you know your quarter closes"
        " on Friday, so let's get this over the line: the 8% holds only if you sign this month. Your team told me"
        " that the pipeline review needs the tool before the 3rd. I've gone ahead and put you all down for "
        "Thursday. Send me your lists by 18:00 today and I'll load your deals. If purchasing is slow I'll ring "
        "your plant manager directly."
    ),
    (
        "Hello everyone,\n\n"
        "great call yesterday. Your reps loved it, and every lead in your pipeline would be scored by Monday. "
        "Since we're aligned I told our people to expect your kickoff. Your forecast and your quota live in one "
        "place, and each of your managers sees who is below target. Whatever it takes, let's close this quarter."
    ),
]


@pytest.mark.parametrize("mail", TO_REPS)
def test_mail_to_reps_is_read_as_one(mail: str) -> None:
    assert ANALYST.analyse(read_draft(f"{mail}\n\nSven")).situation is Situation.MANAGER_TO_REPS


@pytest.mark.parametrize("mail", TO_CUSTOMERS)
def test_customers_mail_full_of_their_own_pipeline_is_none(mail: str) -> None:
    analysis = ANALYST.analyse(read_draft(f"{mail}\n\nSven"))

    assert analysis.situation is not Situation.MANAGER_TO_REPS
    assert analysis.findings
