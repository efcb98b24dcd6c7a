"""Ways in which an answer goes wrong, made from proposals that hold: what each does, and what must catch it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from bot.analysis.measures import INSIDE
from bot.domain import Dismissal, Highlight, Proposal, SignalKey, Verdict
from bot.verification.facts import facts_in
from tests.hostile.goods import Good

_GERMAN = (
    "wir haben das und ich bitte Sie, es nicht mit der Post zu schicken, denn das ist f\u00fcr uns und f\u00fcr Sie zu "
    "sp\u00e4t und wir wissen es noch nicht; wollen Sie das?"
)
_FRENCH = (
    "nous avons les documents pour vous et nous ne savons pas si vous les avez dans votre dossier, est-ce que vous les "
    "voulez avec une copie pour la direction ?"
)
Mutate = Callable[[Good], Iterator[Proposal]]


@dataclass(frozen=True)
class Hostility:
    """A class of hostile proposals: its name, the codes that may catch it, and how one is made."""

    name: str
    codes: frozenset[str]
    mutate: Mutate


def said_in(rewrite: str, sentence: str) -> str:
    """Put a sentence into the rewrite, above its last question or its last paragraph."""
    paragraphs = rewrite.split("\n\n")
    place = next((i for i in reversed(range(len(paragraphs))) if "?" in paragraphs[i]), len(paragraphs) - 1)
    paragraphs[place] = f"{sentence} {paragraphs[place]}"
    return "\n\n".join(paragraphs)


def adding(*sentences: str, english_only: bool = True) -> Mutate:
    """Say each sentence in the rewrite; in the drafts of every language, or in the English ones."""

    def mutate(good: Good) -> Iterator[Proposal]:
        rewrite = good.proposal.rewrite
        if rewrite and (good.english or not english_only):
            yield from (replace(good.proposal, rewrite=said_in(rewrite, sentence)) for sentence in sentences)

    return mutate


def pressing(*sentences: str) -> Mutate:
    """Say each sentence in a rewrite that goes to a customer: mails to colleagues are read for what they do to one."""

    def mutate(good: Good) -> Iterator[Proposal]:
        if good.analysis.situation not in INSIDE:
            yield from adding(*sentences)(good)

    return mutate


def adding_in(sentences: dict[str, tuple[str, ...]]) -> Mutate:
    """Say each sentence in the rewrites of drafts that open with the key, which tells their language."""

    def mutate(good: Good) -> Iterator[Proposal]:
        for opening, said in sentences.items():
            if good.draft.startswith(opening):
                yield from adding(*said, english_only=False)(good)

    return mutate


def changing(change: Callable[[str], str]) -> Mutate:
    """Change the rewrite, where there is one and the change does something."""

    def mutate(good: Good) -> Iterator[Proposal]:
        rewrite = good.proposal.rewrite
        if rewrite and (changed := change(rewrite)) != rewrite:
            yield replace(good.proposal, rewrite=changed)

    return mutate


def telling(*lines: str) -> Mutate:
    """Say each line to the rep, in each place where something is said."""

    def mutate(good: Good) -> Iterator[Proposal]:
        proposal = good.proposal
        for line in lines:
            yield replace(proposal, keep_line=line)
            yield replace(proposal, from_their_chair=line)
            if proposal.highlights:
                first, *rest = proposal.highlights
                yield replace(proposal, highlights=(replace(first, reads_as=line), *rest))
                yield replace(proposal, highlights=(replace(first, move=line), *rest))
                yield replace(proposal, before_you_send=(*proposal.before_you_send, line))

    return mutate


def quoting(change: Callable[[str], str]) -> Mutate:
    """Change the words of the first highlight."""

    def mutate(good: Good) -> Iterator[Proposal]:
        for first, *rest in filter(None, [good.proposal.highlights]):
            if (quote := change(first.quote)) != first.quote:
                yield replace(good.proposal, highlights=(replace(first, quote=quote), *rest))

    return mutate


def on_pushing_drafts(change: Callable[[Proposal], Proposal]) -> Mutate:
    """Change the proposal for a draft in which something of severity 2 or 3 stands."""

    def mutate(good: Good) -> Iterator[Proposal]:
        if good.proposal.highlights and any(finding.severity > 1 for finding in good.analysis.findings):
            yield change(good.proposal)

    return mutate


def dropping_facts(good: Good) -> Iterator[Proposal]:
    """Leave out, one by one, each fact that stands in draft and rewrite in the same words and in no highlight."""
    rewrite = good.proposal.rewrite or ""
    shown = [light.quote for light in good.proposal.highlights]
    named = "\n".join([*shown, *good.proposal.before_you_send]).lower()
    for fact in facts_in(good.analysis.draft.own_text) if good.english else ():
        once = rewrite.count(fact.written) == 1 and not fact.free
        if once and fact.written.lower() not in named and not re.search(rf"\b{re.escape(fact.value)}\b", named):
            yield replace(good.proposal, rewrite=re.sub(rf" ?{re.escape(fact.written)}", "", rewrite))


def greeting_swapped(good: Good) -> Iterator[Proposal]:
    """Greet whoever signs, and sign with whoever is greeted."""
    rewrite = good.proposal.rewrite or ""
    found = re.fullmatch(r"((?:Hi|Hello|Dear) )([A-Z]\w+)(,.*\n)([A-Z]\w+)", rewrite, re.DOTALL)
    if found and good.english:
        yield replace(good.proposal, rewrite=f"{found[1]}{found[4]}{found[3]}{found[2]}")


def signature_dropped(good: Good) -> Iterator[Proposal]:
    """Leave out the name under a closing that the draft has."""
    name = re.search(r"\n(?:Best|Best regards|Kind regards|Thanks|Cheers),\n([A-Z]\w+)\Z", good.draft.strip())
    rewrite = good.proposal.rewrite or ""
    if name and good.english and rewrite.endswith(name[1]):
        yield replace(good.proposal, rewrite=rewrite.removesuffix(name[1]))


def damage_waved_through(good: Good) -> Iterator[Proposal]:
    """Dismiss what damages trust, with a reason that stands nowhere."""
    worst = [finding for finding in good.analysis.findings if finding.severity > 2]
    if worst and good.proposal.verdict is not Verdict.SEND:
        fair = tuple(Dismissal(finding.signal, finding.quote, "this reads fine to me") for finding in worst)
        yield replace(good.proposal, verdict=Verdict.SEND, highlights=(), rewrite=None, dismissed=fair)


def praise_condemned(good: Good) -> Iterator[Proposal]:
    """Call a fault what serves the customer."""
    lights = good.proposal.highlights[:2]
    for kept in good.analysis.keep:
        pressed = any(finding.span.overlaps(kept.span) for finding in good.analysis.findings)
        if (
            good.proposal.rewrite
            and not pressed
            and not any(kept.quote in light.quote or light.quote in kept.quote for light in lights)
        ):
            flagged = Highlight(kept.quote, SignalKey("seller_focus"), "it is about you", "Cut it.")
            yield replace(good.proposal, highlights=(*lights, flagged))


def turned_round(good: Good) -> Iterator[Proposal]:
    """Put a "not" into each clause that draft and rewrite share, word for word, and that no highlight shows."""
    shown = " ".join(light.quote for light in good.proposal.highlights)
    for clause in re.split(r"(?<=[.!?])\s+", good.proposal.rewrite or "") if good.english else ():
        verb = re.search(r"\b(?:is|are|covers|can|will|stays|works)\b", clause)
        if verb and clause in good.draft and clause not in shown and not re.search(r"\b(?:not|no|never)\b", clause):
            denied = f"{clause[: verb.end()]} not{clause[verb.end() :]}"
            yield replace(good.proposal, rewrite=(good.proposal.rewrite or "").replace(clause, denied))


def as_send(proposal: Proposal) -> Proposal:
    """Say that the draft may go as it is."""
    return replace(proposal, verdict=Verdict.SEND, highlights=(), rewrite=None, before_you_send=(), dismissed=())


def without_questions(rewrite: str) -> str:
    """Leave out every question and every request."""
    kept = [
        part
        for part in re.split(r"(?<=[.!?;])\s+(?=\S)", rewrite)
        if not re.search(r"\?|tell me|send me", part, re.IGNORECASE)
    ]
    return " ".join(kept) + " " + "That is all there is to say about it for the moment, and it stays as it is. " * 3


def in_another_language(good: Good) -> Iterator[Proposal]:
    """Write the whole mail in German, or in French where the draft is German."""
    rewrite = good.proposal.rewrite
    if rewrite:
        greeting = rewrite.partition("\n")[0]
        said = _FRENCH if "Gr\u00fc\u00dfe" in rewrite else _GERMAN
        yield replace(good.proposal, rewrite=f"{greeting}\n\n{said}")
