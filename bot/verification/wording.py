"""What people read is plain text meant for them: no markup, no words of or for a machine, no private note pasted."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from bot.domain import Mode, Verdict, Violation
from bot.verification.case import Case
from bot.verification.disguises import controls_added, disguises_added
from bot.verification.dismissals import SENTENCE_END, content_words, squeezed

_LONGEST_ECHO = 8
_LONGEST_ECHO_TOLD = 12
_LONGEST_PASTE = 8
# So many words of one line of the notes, in one sentence of the mail, tell it whatever their order.
_MOST_RETOLD = 5
# A line of fewer words tells nothing that any mail might not say.
_LEAST_PRIVATE = 3
_STEM = 4
_TOLD_BY_THEM = re.compile(
    r"\byou (?:told|said|wrote|mentioned|asked|wanted|were|had|have|raised|named)\b"
    r"|\bas [^\W\d_]+ (?:told|said|wrote|mentioned|asked|wanted)\b",
    re.IGNORECASE,
)
MOST_CHECKS = 5
_LONGEST_LINE = 400
_MOST_TOLD = 2_000
_SLACK = re.compile(
    r"<[!@#][^>\s]*|<(?:https?|mailto|tel|slack):|(?<!\w)@(?:channel|here|everyone)\b|!?\[[^\]\n]*\]\([^)\n]*\)",
    re.IGNORECASE,
)
_MACHINE = re.compile(
    r"\bas an ai\b|\b(?:system|developer) ?prompts?\b|\bi (?:was|am|have been) (?:instructed|programmed)\b"
    r"|\b(?:ignore|disregard|forget)\b[^.\n]{0,30}"
    r"\b(?:previous|prior|above|earlier|all|your|my) (?:instructions?|rules|prompts?)\b"
    r"|\b(?:my|your|these|the) instructions (?:say|tell|are|forbid|were)\b|\bprompt injection\b|\blanguage model\b"
    r"|\b(?:chat ?gpt|openai)\b|^[^\S\n]*(?:system|assistant|user|developer)\s*:|<\|[a-z_]+\|?>?|```"
    r"|\"(?:verdict|rewrite|highlights|dismissed)\"\s*:|</?(?:draft|context|notes|rules|system|instructions)\b"
    r"|\bals ki\b|\bsprachmodell\b|\ben tant qu.ia\b|\bmod\u00e8le de langage\b|\bmodelo de (?:lenguaje|linguagem)\b"
    r"|\btaalmodel\b|\bmodello linguistico\b",
    re.IGNORECASE | re.MULTILINE,
)
# What a thread written by somebody else might order: phishing, in its three usual forms.
_RISKY = re.compile(
    r"\b(?:send|tell|give|reply with|share|enter|confirm|need|type)\b[^.\n?!]{0,40}"
    r"\b(?:passwords?|passcodes?|credentials|your pin|pin(?: code| number|(?=\s*(?:[.,;:!?)]|$)))|one-time code"
    r"|security code|api keys?|login details)\b"
    r"|\b(?:with|including) your (?:password|credentials|login)\b"
    r"|\b(?:wire|transfer|pay|send)\b[^.\n?!]{0,40}\b(?:new|another|different|following|changed) "
    r"(?:bank )?(?:account(?! (?:manager|executive|team))|iban)\b|\bnew bank details\b|\bgift cards?\b"
    r"|\b(?:run|execute|launch) the attach\w+|\battach\w+[^.\n?!]{0,20}\b(?:run|execute|launch) it\b|\benable macros\b",
    re.IGNORECASE,
)
_FENCED = re.compile(r"```.*?```", re.DOTALL)
_WORDS = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")


def told_plainly(case: Case) -> Iterator[Violation]:
    """The parts a person reads are there; a good draft needs no view from their chair, and rules may find no praise."""
    told = list(case.told)
    if case.mode is not Mode.MODEL and not case.proposal.keep_line:
        told.remove(case.proposal.keep_line)
    if case.proposal.verdict is Verdict.SEND and not case.proposal.from_their_chair.strip():
        told.remove(case.proposal.from_their_chair)
    if not all(line.strip() for line in told):
        yield Violation("text_missing", "A line to keep, a view, a move or a check is empty.")


def told_briefly(case: Case) -> Iterator[Violation]:
    """What is said around the mail can be read at a glance; a list of checks is no second mail."""
    if len(case.proposal.before_you_send) > MOST_CHECKS:
        yield Violation("told_too_long", f"There are more than {MOST_CHECKS} things to check before sending.")
    if any(len(line) > _LONGEST_LINE for line in case.told) or sum(map(len, case.told)) > _MOST_TOLD:
        yield Violation("told_too_long", f"A line has at most {_LONGEST_LINE} characters, and all have {_MOST_TOLD}.")


def meant_for_people(case: Case) -> Iterator[Violation]:
    """Nothing Slack would expand, no words of a machine, nothing hidden or disguised, unless the draft holds it."""
    draft = case.analysis.draft
    for text in (*case.told, case.rewrite):
        for match in (*_SLACK.finditer(text), *_MACHINE.finditer(text)):
            if match[0] not in draft.text:
                code = "slack_markup" if match.re is _SLACK else "system_text"
                yield Violation(code, f"This is not for a customer to read: {match[0]!r}.")
        for sign in controls_added(text, draft.text):
            yield Violation("system_text", f"This sign cannot be seen and is not in the draft: {sign!r}.")
        for word in disguises_added(text, draft.evidence):
            yield Violation("disguised_text", f"This is not written in the draft's letters: {word!r}.")


def asks_nothing_risky(case: Case) -> Iterator[Violation]:
    """No coaching makes a mail ask for a password, for money by another way, or that a file be run."""
    if _RISKY.search(case.analysis.draft.own_text):
        return
    for text in (*case.told, case.rewrite):
        for match in _RISKY.finditer(text):
            yield Violation("risky_request", f"Nobody may be asked for this by a coach: {match[0]!r}.")


def nothing_recited(case: Case) -> Iterator[Violation]:
    """Nobody is read the prompt; what is told to the rep may take up a phrase of it, the mail none."""
    told = "\n".join(case.told)
    for text, longest in ((case.rewrite, _LONGEST_ECHO), (told, _LONGEST_ECHO_TOLD)):
        recited = _runs(text, longest) & _prompt_runs(case.analyst.playbook.folder, longest)
        for run in sorted(recited - _runs(case.analysis.draft.text, longest)) if recited else ():
            yield Violation("system_text", f"These are the prompt's own words: {run!r}.")


def nothing_pasted(case: Case, *, short_lines: bool = True) -> Iterator[Violation]:
    """The rep's notes are their own: facts in them may be used, a sentence of them may not be sent.

    Eight words in a row are one, and so are five that carry its sense, in whatever order, unless the customer
    is said to have told them. Of `short_lines`, which have no five, all are, unless a question asks for them.
    """
    draft = case.analysis.draft
    if not case.rewrite or not draft.notes:
        return
    noted = {run for line in draft.notes.splitlines() for run in _runs(line, _LONGEST_PASTE)}
    for run in sorted((_runs(case.rewrite, _LONGEST_PASTE) & noted) - _runs(draft.text, _LONGEST_PASTE)):
        yield Violation("notes_pasted", f"This is the rep's own note, word for word: {run!r}.")
    public = stems(f"{draft.text}\n{draft.context}")
    lines = (stems(told) - public for line in draft.notes.splitlines() for told in SENTENCE_END.split(line))
    private = [line for line in lines if len(line) >= _LEAST_PRIVATE]
    for sentence in SENTENCE_END.split(case.rewrite):
        said = set() if _TOLD_BY_THEM.search(sentence) else stems(sentence)
        states = short_lines and not sentence.rstrip().endswith("?")
        if any(len(said & line) >= (min(_MOST_RETOLD, len(line)) if states else _MOST_RETOLD) for line in private):
            yield Violation("notes_pasted", f"This tells the rep's own note: {sentence!r}.")


def stems(text: str) -> set[str]:
    """Return how the words that carry the sense of a text begin."""
    return {word[:_STEM] for word in content_words(text)}


@cache
def _prompt_runs(folder: Path, length: int) -> frozenset[str]:
    """Return every run of so many words in the prompt, without its worked examples: those are mails."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((folder / "templates").glob("*.md"))]
    return frozenset(run for text in texts for run in _runs(_FENCED.sub("", text), length))


def _runs(text: str, length: int) -> set[str]:
    words = _words(text)
    return {" ".join(words[start : start + length]) for start in range(len(words) - length + 1)}


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORDS.findall(squeezed(text))]
