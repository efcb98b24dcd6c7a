"""How the playground says no."""


class Refused(Exception):
    """Slack refuses a request.

    Attributes:
        code: Slack's word for it, for example `channel_not_found`.
        details: What Slack adds for a developer; never the words of a message.
        retry_after: For too many calls, the seconds until the next may come.
    """

    def __init__(self, code: str, *details: str, retry_after: int | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.details = details
        self.retry_after = retry_after

    @property
    def body(self) -> dict[str, object]:
        """What Slack answers with, as on docs.slack.dev /apis/web-api/#responses."""
        refusal: dict[str, object] = {"ok": False, "error": self.code}
        if self.details:
            refusal["errors"] = list(self.details)
            refusal["response_metadata"] = {"messages": [f"[ERROR] {detail}" for detail in self.details]}
        return refusal
