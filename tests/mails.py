"""Mails as reps write them, in trades far apart: each with what the coach has to make of it."""

from typing import NamedTuple

from bot.domain import Verdict


class Mail(NamedTuple):
    """A draft, who reads it, and what to do with it."""

    reader: str | None
    verdict: Verdict
    text: str


MAILS = {
    "lifts": Mail(
        "Petra",
        Verdict.REWORK,
        """Subject: Lift modernisation, Harbour House

Hi Petra,

Good to see you on site last week. I've gone ahead and booked our survey engineer for Tuesday at 9. The quote of \
\u20ac48,200 includes the new doors.

The 8% discount is only valid until Friday. What else do you need from me before you decide?

Kind regards,
Tomas Vilk
Vilk Lifts, +420 222 333 444""",
    ),
    "seeds": Mail(
        "Joan",
        Verdict.REWORK,
        """Hello Joan,

Just checking in on the seed order. No worries if you haven't looked at it yet, I know spring is a busy time.

Sorry to bother you again,
Ellis""",
    ),
    "hospital": Mail(
        "Dr. Okafor",
        Verdict.REWORK,
        """Dear Dr. Okafor,

Thank you for the tour of the ward. As you know, your competitors have all moved to single-use scopes already, and \
every month you wait is costing you money. I have looped in your CFO so that we can keep things moving.

We could deliver the first 40 scopes by 12 June, and the trolleys you measured would stay as they are. \
How long would your infection control team need to look at one?

Best wishes,
Hanne Dahl""",
    ),
    "software": Mail(
        "Mo",
        Verdict.REWORK,
        "Hi Mo, hope the move went well. We're so excited to announce our new dashboard. Our platform has SSO, SCIM, "
        "audit logs, AI summaries and 140+ integrations. Can you do 30 minutes on Thursday at 3pm? Cheers, Bea",
    ),
    "freight": Mail(
        "Lena",
        Verdict.REWORK,
        """Hi Lena,

This is my third email and I still have not heard back. I have put a lot of work into this tender for you. \
If I don't hear from you by Monday I will close the file.

The rate for the Gdansk lane stays at \u20ac1,140 a trailer, with the return load you described. \
Which week could you load?

Regards,
Oskar

On 2 May 2027, Lena Wolska wrote:
> The lane to Gdansk is open until August.
> Lena""",
    ),
    "bakery": Mail(
        "Ines",
        Verdict.REWORK,
        "Hi Ines, with respect, I think you are overthinking the oven. Sign today and we install it next week. The "
        "steam hood and the stone deck are both in the price you saw. P.S. Which of your bakers should I talk to?",
    ),
    "payroll": Mail(
        None,
        Verdict.ONE_CHANGE,
        """You told us the pay run slips by three days at month end. The part that would change that is the approval \
step, and it can be tried with one team first.

Can you sign by end of day today?

Rafa""",
    ),
    "school": Mail(
        "Ms. Amara",
        Verdict.SEND,
        """Hi Ms. Amara,

You said the new timetable starts on 3 September. Working back from that, the rooms need their panels by 20 August, \
which leaves two weeks for the electricians. Would the last week of July suit your caretaker, or is another week \
better? If you decide to keep the old boards, tell me and I'll release the dates.

Jo""",
    ),
    "roofs": Mail(
        "Sven",
        Verdict.SEND,
        """Hi Sven,

the price per square metre is \u20ac61 for the slate and \u20ac44 for the tiles, both with the scaffold. We can't go \
below that on one year; over two years we can. Of the two I'd take the tiles for the north side, because nobody sees \
it from the street.

What would your neighbours need to hear before the meeting decides?

Mia""",
    ),
    "pumps": Mail(
        "Yusuf",
        Verdict.SEND,
        """Dear Yusuf,

I'm sorry about the seal that failed on Sunday; it was ours to prevent. A fitter is with you on Wednesday at 8, and \
you will have the cause from me in writing by Friday noon.

Is there anyone else on your side who should hear this from me?

Agnes""",
    ),
}
