"""What a message may hold, wherever it comes from: the Web API, a response_url or an acknowledgement."""

from playground.errors import Refused
from playground.rules import blocks
from playground.workspace import JsonObject

MOST_TEXT, MOST_MARKDOWN, MOST_ATTACHMENTS = 40_000, 12_000, 100
# No page gives this one: slackapi/bolt-js issue 2509 measured where `msg_blocks_too_long` begins.
MOST_IN_BLOCKS = 13_200


def checked(given: JsonObject, *, most_text: int = MOST_TEXT) -> tuple[str, list[JsonObject]]:
    """Return the text and the blocks of a message that Slack would take.

    The limits are on docs.slack.dev /reference/methods/chat.postMessage and /reference/block-kit/blocks.

    Raises:
        Refused: `no_text`, `msg_too_long`, `markdown_text_conflict`, `too_many_attachments`,
            `invalid_metadata_schema`, `invalid_blocks_format`, `invalid_blocks` or `msg_blocks_too_long`.
    """
    text, markdown = str(given.get("text") or ""), str(given.get("markdown_text") or "")
    built, attachments = given.get("blocks") or [], given.get("attachments") or []
    if not (text or markdown or built or attachments):
        raise Refused("no_text")
    if markdown and (text or built):
        raise Refused("markdown_text_conflict")
    if len(text) > most_text or len(markdown) > MOST_MARKDOWN:
        raise Refused("msg_too_long")
    if len(attachments) > MOST_ATTACHMENTS:
        raise Refused("too_many_attachments")
    _check_metadata(given.get("metadata"))
    return text or markdown, _checked_blocks(built)


def problems(given: JsonObject) -> list[str]:
    """Return what Slack would object to in a message."""
    try:
        checked(given)
    except Refused as refused:
        return list(refused.details or (refused.code,))
    return []


def _check_metadata(metadata: object) -> None:
    match metadata:
        case None | "" | {"event_type": str(), "event_payload": dict()}:
            return
        case _:
            raise Refused("invalid_metadata_schema")


def _checked_blocks(built: object) -> list[JsonObject]:
    if not isinstance(built, list):
        raise Refused("invalid_blocks_format")
    if found := blocks.problems(built, most=blocks.MOST_IN_MESSAGE):
        raise Refused("invalid_blocks", *found)
    texts = (part["text"] for part in blocks.parts(built) if isinstance(part.get("text"), str))
    if sum(map(len, texts)) > MOST_IN_BLOCKS:
        raise Refused("msg_blocks_too_long")
    return built
