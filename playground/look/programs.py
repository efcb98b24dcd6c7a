"""The programs `look` leans on: Node builds the renderer once, Chromium draws."""

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from playground.look.failure import NotDrawn
from playground.look.picture import cropped

HERE = Path(__file__).parent
BUNDLE = HERE / "bundle.js"
SOURCES = tuple(HERE / name for name in ("app.jsx", "mrkdwn.js", "package.json", "package-lock.json"))

NODE = "look needs Node 20 or newer, with npm, to build its renderer once."
CHROMIUM = "look draws with Chromium: apt-get install chromium fonts-lato fonts-noto-color-emoji"

WIDTH = 680  # CSS pixels, as wide as page.html is
SPARE = 200  # CSS pixels: Chromium takes its own toolbar off the window's height, and paints no further
SCALE = 2  # pixels of the picture to one of CSS
FLAGS = (
    "--headless",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
    "--virtual-time-budget=4000",
    f"--force-device-scale-factor={SCALE}",
)


def find(*names: str, missing: str) -> str:
    """Return the path of the first of these programs that is installed.

    Raises:
        NotDrawn: None is; the text is `missing`.
    """
    found = next(filter(None, map(shutil.which, names)), None)
    if not found:
        raise NotDrawn(missing)
    return found


def run(command: Sequence[str], folder: Path) -> str:
    """Run a program in a folder, for two minutes at most, and return what it printed.

    Raises:
        NotDrawn: It failed or took too long.
    """
    name = Path(command[0]).name
    try:
        done = subprocess.run(  # noqa: S603 - our own arguments, no shell
            command, cwd=folder, capture_output=True, encoding="utf-8", timeout=120, check=True
        )
    except subprocess.TimeoutExpired as error:
        raise NotDrawn(f"{name} took longer than two minutes.") from error
    except subprocess.CalledProcessError as error:
        raise NotDrawn(f"{name} stopped early:\n{error.stderr.strip()}") from error
    return done.stdout


def built_bundle() -> str:
    """Return the renderer, building it when it is missing or older than its sources.

    Raises:
        NotDrawn: Node is missing, or the build failed.
    """
    if not BUNDLE.exists() or BUNDLE.stat().st_mtime < max(source.stat().st_mtime for source in SOURCES):
        find("node", missing=NODE)
        npm = find("npm", missing=NODE)
        run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], HERE)
        run([npm, "run", "build"], HERE)
    return BUNDLE.read_text(encoding="utf-8")


def draw(page: str) -> bytes:
    """Return a PNG of a page, exactly as tall as the page says it is.

    Raises:
        NotDrawn: Chromium is missing or failed, or the page could not be shown.
    """
    chromium = find("chromium", "chromium-browser", "google-chrome", missing=CHROMIUM)
    with TemporaryDirectory(prefix="look-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / "page.html").write_text(page, encoding="utf-8")
        command = [chromium, *FLAGS, f"--user-data-dir={folder / 'profile'}", "page.html"]
        if os.geteuid() == 0:
            command.append("--no-sandbox")  # Chromium has no sandbox for root

        told = re.search(r'<html[^>]* data-height="(\d+)"', run([*command, "--dump-dom"], folder))
        if not told:
            raise NotDrawn("The renderer gave up: is every block of the shape Slack documents?")

        height = int(told[1])
        run([*command, f"--window-size={WIDTH},{height + SPARE}", "--screenshot=look.png"], folder)
        return cropped((folder / "look.png").read_bytes(), height * SCALE)
