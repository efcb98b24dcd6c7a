"""Slack's signature on what it sends (docs.slack.dev /authentication/verifying-requests-from-slack)."""

import hashlib
import hmac


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """Return what stands in `X-Slack-Signature`; `timestamp` is the text of its header, in seconds."""
    basis = b":".join([b"v0", timestamp.encode(), body])
    return "v0=" + hmac.new(secret.encode(), basis, hashlib.sha256).hexdigest()
