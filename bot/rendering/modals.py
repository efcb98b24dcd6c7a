"""The modals: paste a draft, wait, read the answer, use it, say why something was fine."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain import MOST_CHARACTERS, Advice, CoachingId
from bot.domain.people import MOST_REASON
from bot.rendering.blocks import (
    MOST_FIELD,
    Block,
    Message,
    View,
    actions,
    bold,
    bullets,
    button,
    channel_choice,
    choice,
    context,
    field,
    line,
    modal,
    paragraphs,
    plain,
    preformatted,
)
from bot.rendering.buttons import Action
from bot.rendering.catalogue import catalogue
from bot.rendering.reply import clipped, middle_cut

# One more than a draft of full length fills, since it is cut at line ends.
MOST_PARTS = MOST_CHARACTERS // MOST_FIELD + 1
# All that a draft's context may have: one that was longer beside where the buyer is comes back with a word, never cut.
MOST_TYPED_CONTEXT = 300
_LABEL_WORDS = 8
_MOST_LABEL = 75


class Callback(StrEnum):
    """What modals are called when they are submitted."""

    COACH = "coach"
    FINE = "fine"
    RESULT = "result"
    SHARE = "share"


class Buyer(StrEnum):
    """Where the buyer is, as the rep sees it."""

    UNKNOWN = "unknown"
    EXPLORING = "exploring"
    COMPARING = "comparing"
    DECIDING = "deciding"
    QUIET = "quiet"
    CUSTOMER = "customer"


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the modal for a draft."""

    draft: str = ""
    context: str = ""
    buyer: str = ""

    @property
    def told(self) -> str:
        """What the rep says of the mail beside its words, as one line."""
        placed = catalogue().say(f"buyer_told.{self.buyer}") if self.buyer in {*Buyer} - {Buyer.UNKNOWN} else ""
        return " ".join(part for part in (self.context.strip(), placed) if part)


def draft_modal(typed: Typed = Typed(), *, parts: int = 1, notice: str = "") -> View:
    """Draw the modal for a draft; a long mail stands in several fields, since one holds 3,000 characters."""
    texts = catalogue()
    pieces = parted(typed.draft)
    parts = min(max(parts, len(pieces)), MOST_PARTS)
    blocks: list[Block] = [paragraphs(line(plain(notice)))] if notice else []
    for number in range(parts):
        first = number == 0
        label = texts.say("modal.draft") if first else texts.say("modal.draft_more", number=number + 1)
        hint = texts.say("modal.draft_hint") if first else ""
        value = pieces[number] if number < len(pieces) else ""
        blocks.append(field(f"draft_{number}", label, hint=hint, value=value, optional=not first, multiline=True))
    if parts < MOST_PARTS:
        blocks.append(actions(button(Action.LONGER, texts.say("button.longer"), str(parts))))
    blocks += [
        field(
            "context",
            texts.say("modal.context"),
            hint=texts.say("modal.context_hint"),
            value=typed.context,
            optional=True,
            most=MOST_TYPED_CONTEXT,
        ),
        choice(
            "buyer",
            texts.say("modal.buyer"),
            {place: texts.say(f"buyer.{place}") for place in Buyer},
            chosen=typed.buyer,
            placeholder=texts.say("modal.buyer_placeholder"),
            optional=True,
        ),
    ]
    return modal(
        Callback.COACH,
        texts.say("modal.title"),
        blocks,
        close=texts.say("modal.close"),
        submit=texts.say("modal.coach"),
    )


def typed_in(values: Mapping[str, Mapping[str, Mapping[str, object]]]) -> Typed:
    """Read what stands in the modal for a draft."""

    def text(block: str) -> str:
        return str(values.get(block, {}).get("text", {}).get("value") or "")

    option = values.get("buyer", {}).get("chosen", {}).get("selected_option")
    buyer = str(option.get("value", "")) if isinstance(option, dict) else ""
    pieces = (text(f"draft_{number}") for number in range(MOST_PARTS))
    return Typed("\n".join(filter(None, pieces)), text("context"), buyer)


def parted(draft: str) -> list[str]:
    """Cut a draft into what one field holds, at a line end where there is one; `typed_in` joins them again."""
    pieces: list[str] = []
    while len(draft) > MOST_FIELD:
        end = draft.rfind("\n", 0, MOST_FIELD)
        end = end if end > 0 else MOST_FIELD
        pieces.append(draft[:end])
        draft = draft[end:].removeprefix("\n")
    return [*pieces, draft]


def answer_modal(message: Message) -> View:
    """Draw what a message says in a modal."""
    texts = catalogue()
    return modal(Callback.RESULT, texts.say("modal.title"), message["blocks"], close=texts.say("modal.close"))


def waiting_modal(message: Message) -> View:
    """Draw a first look in a modal, and below it that the reply takes its place."""
    below = paragraphs(line(plain(catalogue().say("modal.working"))))
    return answer_modal({**message, "blocks": [*message["blocks"], below]})


def use_modal(rewrite: str, checks: Sequence[str]) -> View:
    """Draw the draft to send, to be selected and copied."""
    texts = catalogue()
    blocks = [paragraphs(line(plain(texts.say("use.how"))))]
    blocks += [paragraphs(preformatted(piece)) for piece in parted(rewrite)]
    if checks:
        blocks.append(paragraphs(line(bold(texts.say("reply.before_you_send"))), bullets(tuple(checks))))
    return modal(Callback.RESULT, texts.say("use.title"), blocks, close=texts.say("modal.close"))


def fine_modal(id: CoachingId, advice: Advice) -> View:
    """Draw the question which highlight was fine, and why."""
    texts = catalogue()
    lights = {
        str(number): clipped(middle_cut(light.quote, _LABEL_WORDS), _LABEL_WORDS + 1)[:_MOST_LABEL]
        for number, light in enumerate(advice.highlights)
    }
    blocks = [
        choice("light", texts.say("fine.which"), lights, chosen="0"),
        field("reason", texts.say("fine.reason"), hint=texts.say("fine.hint"), most=MOST_REASON),
        context(texts.say("fine.kept")),
    ]
    return modal(
        Callback.FINE,
        texts.say("fine.title"),
        blocks,
        close=texts.say("modal.close"),
        submit=texts.say("fine.submit"),
        carried=id,
    )


def share_modal(id: CoachingId) -> View:
    """Draw the question in which channel to share a draft; to answer it is to confirm."""
    texts = catalogue()
    where = channel_choice("channel", texts.say("share.where"), placeholder=texts.say("share.choose"))
    return modal(
        Callback.SHARE,
        texts.say("share.window"),
        [where, context(texts.say("share.question_there"))],
        close=texts.say("share.no"),
        submit=texts.say("share.yes"),
        carried=id,
    )
