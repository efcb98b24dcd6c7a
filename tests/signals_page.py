"""Writes `docs/signals.md` from the playbook: `python -m tests.signals_page`. The gate holds the page to the files.

Of a playbook of your own, `python -m tests.signals_page FOLDER` prints the page.
"""

import sys
from pathlib import Path

from bot.domain import Family, SignalKey
from bot.playbook.book import Playbook, load_playbook
from bot.playbook.examples import Examples, read_examples
from bot.playbook.signals import Signal
from bot.rendering.catalogue import catalogue
from bot.rendering.naming import written
from bot.rendering.signals import defined

PAGE = Path(__file__).parents[1] / "docs" / "signals.md"
SHOWN = 3
# Whoever was just told something comes here from Slack, so the page begins with them and ends with who changes it.
_HEAD = """# What the coach looks for

The coach marked a sentence of your mail, and here is what it means by that. Each entry says what it is and what only
looks like it (**Not this**), what your customer thinks on reading it, what to write instead, and three sentences of
each kind. The same words may be fair: "sign by Thursday" is, where Thursday is your customer's own date. If the coach
did not know that, press *That was fine*, or say so beside the draft.

**How grave it is**, as in the brackets of `sameside check`: 3 damages trust, 2 presses or leaves the work to them, 1
is a habit of sellers and no harm alone. Some ways of saying it count one more or one less than its entry says.

<a id="suspected"></a>**“{push}”, “{passive}”:** the sentence reads like those of mails that press, or that withdraw,
and the coach cannot say of which kind below it is. It may be wrong. Read the sentence once as your customer would; a
fact they need can stay.

In a mail to a colleague or to reps fewer of these count, and they are said in other words. [How a verdict comes
about](method.md).
"""
_BEHIND = """
## What stands behind it

Each entry names the belief behind it and where that comes from: five essays on selling, in our own words here.

"""
_DOCUMENTS = {
    "D1": "A close is not obedience won. Lead the way there, and leave the decision to them.",
    "D2": "Most deals end because doing nothing feels safer. Bring an idea and their own figures, and ask.",
    "D3": "Write for the tenth year: say where you do not fit, own what went wrong, remember the little things.",
    "D4": "Keep your goal, and sit on the customer's side of the table too. That is not timid: you lead, you ask.",
    "D5": "Fit to how they buy, and make yes, no and not-yet easy to say, even if the answer is “don't buy this”.",
}
_FOOT = """
## For whoever changes it

This page is written by `python -m tests.signals_page` from [`prompts/signals`](../prompts/signals): change a signal
[there](../prompts/README.md), not here. The files call the five essays {codes}, in this order. The sentences were
written for this; none is from anybody's mail.
"""
_FAMILIES = {
    Family.PUSH: "Pressing: the mail takes something from the reader",
    Family.PASSIVE: "Withdrawing: the mail leaves the work to the reader",
    Family.GOOD: "Serving: recognised, praised and left alone",
}


def page(playbook: Playbook) -> str:
    suspected = {str(family): each.title for family, each in playbook.suspicions.items()}
    parts = [_HEAD.format(**suspected), _contents(playbook)]
    for family, title in _FAMILIES.items():
        parts.append(f"\n## {title}\n")
        parts += [_signal(signal, playbook) for signal in _of(playbook, family)]
    documents = (f'- <a id="{code}"></a>**{_titled(code)}.** {told}\n' for code, told in _DOCUMENTS.items())
    return "".join([*parts, _BEHIND, *documents, _FOOT.format(codes=", ".join(_DOCUMENTS))])


def _of(playbook: Playbook, family: Family) -> list[Signal]:
    return [signal for _, signal in sorted(playbook.signals.items()) if signal.family is family]


def _contents(playbook: Playbook) -> str:
    return "".join(
        f"\n{title.partition(':')[0]}: " + ", ".join(f"[{s.title}](#{s.key})" for s in _of(playbook, family)) + ".\n"
        for family, title in _FAMILIES.items()
    )


def _signal(signal: Signal, playbook: Playbook) -> str:
    grave = f" Severity {signal.severity}." if signal.severity else ""
    said = "What to say of it" if signal.family is Family.GOOD else "Instead"
    examples = read_examples(playbook.folder / "signals" / f"{signal.key}.examples.toml")
    documents = ", ".join(f"[{_titled(code)}](#{code})" for code in signal.documents)
    return (
        f'\n### <a id="{signal.key}"></a>{signal.title}\n{written(defined(signal))} **Not this:** {signal.not_this}\n\n'
        f"- The customer thinks: *{signal.seat}*\n- {said}: {signal.move}\n{_lines(examples, signal.key)}"
        f"- What stands behind it: *{playbook.principles[signal.principle].line}* From {documents}."
        f"{grave} In files and JSON it is `{signal.key}`.\n"
    )


def _titled(code: str) -> str:
    return catalogue().say(f"document.{code}")


def _lines(examples: Examples, key: SignalKey) -> str:
    kinds = tuple(zip(("It is", "It is not"), examples.shown, strict=True))
    if not all(texts for _, texts in kinds):
        raise ValueError(f"{key} has no examples of both kinds")
    return "".join(f"- {kind}: “{' '.join(text.split())}”\n" for kind, texts in kinds for text in texts[:SHOWN])


if __name__ == "__main__":
    if sys.argv[1:]:
        sys.stdout.write(page(load_playbook(Path(sys.argv[1]))))
    else:
        PAGE.write_text(page(load_playbook()), encoding="utf-8")
