"""How an address says that it is Azure's, and which of Azure's two ways of speaking it asks for.

`https://NAME.openai.azure.com/openai/v1/` speaks as OpenAI does. `https://NAME.openai.azure.com/openai?api-version=DATE`
is the dated API before it: a deployment stands in the path, the key in a header `api-key`.
"""

from urllib.parse import parse_qs, urlsplit

_VERSION = "api-version"


def is_azure(address: str | None) -> bool:
    """Tell whether deployments are asked for by name, which no list of models holds."""
    host = urlsplit(address or "").hostname or ""
    return host.endswith(".azure.com") or dated_api(address) is not None


def dated_api(address: str | None) -> tuple[str, str] | None:
    """Return the address and the version of a dated API, or None when the address names no version."""
    parts = urlsplit(address or "")
    versions = parse_qs(parts.query).get(_VERSION)
    return (parts._replace(query="").geturl(), versions[0]) if versions else None
