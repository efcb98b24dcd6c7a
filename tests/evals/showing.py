"""Writes `docs/prompts.md`: what is sent to a model for five mails. `python -m tests.evals.showing`."""

from pathlib import Path

from tests.evals.cases import eval_cases

PAGE = Path(__file__).parents[2] / "docs" / "prompts.md"
SHOWN = {
    "first-push": "A pushing mail",
    "follow-checkin": "A limp mail, with a note of the rep's",
    "follow-good": "A good mail",
    "internal-advocate": "A mail to a colleague, for a client",
    "incident-grovel": "An apology",
}
_HEAD = """# What is sent to the model

Written by `python -m tests.evals.showing` from the cases beside the prompt. `sameside prompt FILE` prints the same for
any draft of yours.
A prompt has three parts: what is the same for every draft, what is chosen for this one, and the draft as data.

"""


def page() -> str:
    cases = {case.id: case for case in eval_cases()}
    parts = [_HEAD]
    for id, title in SHOWN.items():
        prompt = cases[id].prompt()
        parts.append(f"## {title}\n`{prompt.id}`\n\n```text\n{prompt.guidance}\n```\n```json\n{prompt.user}\n```\n\n")
    first = cases["first-push"].prompt()
    parts.append(f"## The same for every draft\n````text\n{first.prefix}\n````\n")
    return "".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
