"""Finds the files that ship beside the code: in a checkout at its top, in a wheel inside `bot`."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def shipped(name: str) -> Path:
    """Return `prompts`, `migrations` or `manifest.json` of this installation."""
    inside = _PACKAGE / "_shipped" / name
    return inside if inside.exists() else _PACKAGE.parent / name
