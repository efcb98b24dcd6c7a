"""Which addresses are Slack's: nothing of ours goes to another."""

import re
from urllib.parse import urlsplit

_SLACKS_OWN = re.compile(r"https://[a-z0-9.-]+\.slack\.com/\S*", re.ASCII)


def is_slacks(address: str, api_url: str) -> bool:
    """Tell whether an address is Slack's, whatever a payload says; its API's own origin is there for tests."""
    parts = urlsplit(api_url)
    return bool(_SLACKS_OWN.fullmatch(address)) or address.startswith(f"{parts.scheme}://{parts.netloc}/")
