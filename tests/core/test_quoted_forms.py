"""In whatever form a mail quotes others, nothing of theirs is found, and of the rep's own as much as without them."""

from collections.abc import Iterator
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from bot.analysis.passages import read_draft
from bot.analysis.second_reading import read_twice
from bot.domain import Analysis, Span
from tests.parts import analyst

OWN = (
    "I've gone ahead and booked Friday at 10 for the survey.",
    "Sign by Friday or the price goes up.",
    "I'll have to tell your CEO about this.",
    "Sorry to bother you again, and no worries if not.",
    "Just checking in on the quote.",
)
THEIRS = (
    "I've gone ahead and told your boss.",
    "Sign today or you lose the slot!",
    "Just checking in, and no worries if not.",
    "This is your last chance, Tom.",
)
WHEN = "Mon, 3 May 2027 at 10:14"
HEADERS = "From: Dana Reed <dana@acme.example>\nSent: Monday, 3 May 2027 10:14\nTo: Tom Hale\nSubject: RE: Gate\n"
# Each holds what another wrote; what stands below it is theirs as well.
BELOW = {
    "gmail": f"On {WHEN}, Dana Reed <dana@acme.example> wrote:\n\n{{theirs}}",
    "gmail in German": "Am Mo., 3. Mai 2027 um 10:14 Uhr schrieb Dana Reed <dana@acme.example>:\n\n{theirs}",
    "gmail in Czech": "\u00fat 3. 5. 2027 v 10:14 odes\u00edlatel Dana Reed <dana@acme.example> napsal:\n\n{theirs}",
    "gmail of years ago": "2027-05-03 9:12 GMT+02:00 Dana Reed <dana@acme.example>:\n\n{theirs}",
    "gmail, forwarded": f"---------- Forwarded message ---------\n{HEADERS}\n{{theirs}}",
    "outlook": f"{HEADERS}\n{{theirs}}",
    "outlook, ruled": f"________________________________\n{HEADERS}\n{{theirs}}",
    "outlook, original": f"-----Original Message-----\n{HEADERS}\n{{theirs}}",
    "outlook in German": "Von: Dana Reed\nGesendet: Montag, 3. Mai 2027 10:14\nAn: Tom Hale\nBetreff: Tor\n\n{theirs}",
    "outlook, bold": "*From:* Dana Reed\n*Sent:* Monday, 3 May 2027 10:14\n*To:* Tom Hale\n\n{theirs}",
    "outlook, in Markdown": "**From**: Dana Reed\n**Sent**: Monday, 3 May 2027 10:14\n**To**: Tom Hale\n\n{theirs}",
    "apple, forwarded": f"Begin forwarded message:\n\n{HEADERS}\n{{theirs}}",
    "samsung": "-------- Original message --------\nFrom: Dana Reed\nDate: 03/05/2027 10:14 (GMT+01:00)\n\n{theirs}",
    "zoho": "---- On Mon, 03 May 2027 10:14:22 +0200 Dana Reed <dana@acme.example> wrote ----\n\n{theirs}",
    "notes, forwarded": "----- Forwarded by Dana Reed/ACME on 05/03/2027 10:14 AM -----\n\n{theirs}",
    "notes, on one line": "Dana Reed ---05/03/2027 10:14:22 AM---{theirs}",
    "notes, in columns": "Dana Reed/ACME\n05/03/2027 10:14 AM\n\n\tTo\n\t\tTom Hale\n\tSubject\n\t\tGate\n\n{theirs}",
    "notes, with tabs": "From:\tDana Reed/ACME\nTo:\tTom Hale\nDate:\t05/03/2027 10:14 AM\n\n{theirs}",
    "notes, who wrote": "\nDana Reed/ACME wrote on 05/03/2027 10:14:22 AM:\n\n{theirs}",
    "help desk": "##- Please type your reply above this line -##\n\n{theirs}",
}
# These say line by line, or to a blank one, what is another's, so that the mail may go on below.
WITHIN = {
    "marked": "> {theirs}",
    "marked, who wrote": f"On {WHEN}, Dana Reed wrote:\n> {{theirs}}",
    "barred": "| {theirs}",
    "barred, who wrote": "Dana Reed wrote:\n| {theirs}",
    "told": "On Monday Dana wrote:\n{theirs}",
    "teams": "[9:41 AM] Dana Reed: {theirs}\n[9:43 AM] Tom Hale: one moment",
    "teams, below the name": "[09:41] Dana Reed\n{theirs}",
    "teams without brackets": "Dana Reed 09:41\n{theirs}",
    "whatsapp": "[03/05/2027, 10:12:40] Dana Reed: {theirs}",
    "skype": "[03/05/2027 10:12] Dana Reed\n{theirs}",
}


@st.composite
def quotations(draw: st.DrawFn, forms: dict[str, str]) -> str:
    """Draw words of others in one of these forms; they may quote others themselves, in a form and with marks."""
    theirs = draw(st.sampled_from(THEIRS))
    if draw(st.booleans()):
        inner = draw(st.sampled_from(list(WITHIN.values()))).format(theirs=draw(st.sampled_from(THEIRS)))
        marked = "\n".join(f"> {line}" for line in inner.splitlines())
        if forms is WITHIN:
            return marked
        theirs = f"{theirs}\n{marked}"
    indent = draw(st.sampled_from(("", " ", "  ")))
    return "\n".join(
        indent + line for line in draw(st.sampled_from(list(forms.values()))).format(theirs=theirs).split("\n")
    )


@st.composite
def mails(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a mail with quotations between and below its own words, and the same without any."""
    own = [*draw(st.lists(st.sampled_from(OWN), min_size=1, max_size=3, unique=True)), "Which week suits you?"]
    signed = draw(st.sampled_from(([], ["Tom"], ["Kind regards,\nTom Hale"])))
    parts = ["Hi Dana,"]
    for sentence in own:
        parts += [draw(quotations(WITHIN)), sentence] if draw(st.booleans()) else [sentence]
    parts += signed
    parts += [draw(quotations(BELOW))] if draw(st.booleans()) else []
    end = draw(st.sampled_from(("", " ", "\t"))) + draw(st.sampled_from(("\n", "\r\n")))
    return "\n\n".join(parts).replace("\n", end), "\n\n".join(["Hi Dana,", *own, *signed])


def places(text: str, words: str) -> Iterator[Span]:
    """Yield where some words stand."""
    at = text.find(words)
    while at >= 0:
        yield Span(at, at + len(words))
        at = text.find(words, at + 1)


@cache
def read(text: str) -> Analysis:
    return read_twice(analyst(), read_draft(text))


@given(mail=mails())
def test_no_finding_lies_in_words_of_others_and_none_of_the_reps_is_lost(mail: tuple[str, str]) -> None:
    whole, alone = mail

    found, expected = read(whole), read(alone)

    theirs = [span for words in (*THEIRS, "one moment") for span in places(whole, words)]
    assert [each.quote for each in found.findings if any(each.span.overlaps(span) for span in theirs)] == []
    assert [(each.quote, each.signal) for each in found.findings] == [
        (each.quote, each.signal) for each in expected.findings
    ]
