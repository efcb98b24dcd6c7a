"""How the playground says no."""


class Refused(Exception):
    """Slack refuses a request.

    Attributes:
        code: Slack's word for it, for example `channel_not_found`.
        details: What Slack adds for a developer; never the words of a message.
        needed: The scopes of which one is missing, where that is why.
        retry_after: After how many seconds to try again, where it was too often.
    """

    def __init__(self, code: str, *details: str, needed: str = "", retry_after: int | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.details = details
        self.needed = needed
        self.retry_after = retry_after

    @property
    def body(self) -> dict[str, object]:
        """What Slack answers with, as on docs.slack.dev /apis/web-api/#responses."""
        refusal: dict[str, object] = {"ok": False, "error": self.code}
        if self.needed:
            refusal["needed"] = self.needed
        if self.details:
            refusal["errors"] = list(self.details)
            refusal["response_metadata"] = {"messages": [f"[ERROR] {detail}" for detail in self.details]}
        return refusal
