"""Files, from docs.slack.dev /messaging/working-with-files and /reference/methods/files.<name>.

What the app is told of one is on /reference/objects/file-object.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from aiohttp import web

from playground.errors import Refused
from playground.people import BOT_USER, TEAM
from playground.workspace import JsonObject, Message, Workspace

MOST_IN_SNIPPET, PREVIEWED_LINES = 1_000_000, 5
# Who comes without a token is led to a page to sign in, as any browser is: HTML, and a status of 200.
SIGN_IN = "<!DOCTYPE html><html><head><title>Sign in | Slack</title></head><body></body></html>"


@dataclass(slots=True)
class File:
    """A file; `content` is None until it was uploaded, and `shared` tells whether anybody else may see it."""

    id: str
    name: str
    owner: str
    length: int
    content: bytes | None = None
    shared: bool = False


@dataclass(slots=True)
class Files:
    """Every file of the workspace.

    Attributes:
        origin: Where they live: scheme, host and port.
    """

    workspace: Workspace
    origin: str = ""
    _files: dict[str, File] = field(default_factory=dict)
    _uploads: dict[str, File] = field(default_factory=dict)

    @property
    def methods(self) -> dict[str, Callable[[JsonObject], JsonObject]]:
        """The methods this answers, by name."""
        return {
            "files.completeUploadExternal": self.complete,
            "files.getUploadURLExternal": self.prepare,
        }

    def prepare(self, given: JsonObject) -> JsonObject:
        """Answer files.getUploadURLExternal."""
        length = str(given["length"])
        if not length.isdecimal() or int(length) == 0:
            raise Refused("missing_argument")
        if given.get("snippet_type") and int(length) > MOST_IN_SNIPPET:
            raise Refused("snippet_too_large")
        file = self._new(str(given["filename"]), BOT_USER, int(length))
        path = f"/upload/v1/{secrets.token_urlsafe(18)}"
        self._uploads[path] = file
        return {"upload_url": self.origin + path, "file_id": file.id}

    async def upload(self, request: web.Request) -> web.Response:
        """Take the bytes of a file, once."""
        file, content = self._uploads.pop(request.path, None), await _bytes_of(request)
        if file is None or len(content) != file.length:
            raise web.HTTPBadRequest
        file.content = content
        return web.Response(text=f"OK - {len(content)}")

    def complete(self, given: JsonObject) -> JsonObject:
        """Answer files.completeUploadExternal: the files are there now, and shared where that is said."""
        asked = given["files"] if isinstance(given["files"], list) else []
        files = [self._files.get(str(each.get("id"))) for each in asked]
        whole = [file for file in files if file is not None and file.content is not None]
        if not whole or len(whole) < len(files):
            raise Refused("file_not_found")
        if place := given.get("channel_id"):
            channel = self.workspace.channel(place)
            shapes = [self._share(file) for file in whole]
            comment, thread = str(given.get("initial_comment") or ""), given.get("thread_ts")
            self.workspace.post(channel.id, comment, thread_ts=thread, files=shapes)
        return {"files": [{"id": file.id, "title": file.name} for file in whole]}

    def paste(self, name: str, text: str, *, user: str, channel: str, comment: str, thread_ts: str | None) -> Message:
        """Let a person share a text as a snippet."""
        content = text.encode()
        file = self._new(name, user, len(content))
        file.content = content
        shapes = [self._share(file)]
        return self.workspace.post(channel, comment, author=user, thread_ts=thread_ts, files=shapes)

    async def download(self, request: web.Request) -> web.Response:
        """Hand out a file to the bot, where it may read files and somebody has shared this one."""
        installation = self.workspace.installation
        known = request.headers.get("Authorization") == f"Bearer {installation.token}" and not installation.ended
        file = self._files.get(request.match_info["file"])
        if not known or "files:read" not in installation.scopes or file is None or not (file.content and file.shared):
            return web.Response(text=SIGN_IN, content_type="text/html")
        return web.Response(body=file.content, content_type="text/plain", charset="utf-8")

    def _new(self, name: str, owner: str, length: int) -> File:
        file = File(f"F0FILE{len(self._files):05d}", name, owner, length)
        self._files[file.id] = file
        return file

    def _share(self, file: File) -> JsonObject:
        file.shared = True
        text = (file.content or b"").decode(errors="replace")
        address = f"{self.origin}/files-pri/{TEAM}-{file.id}"
        lines = text.splitlines()
        return {
            "id": file.id,
            "name": file.name,
            "title": file.name,
            "mimetype": "text/plain",
            "filetype": "text",
            "pretty_type": "Plain Text",
            "user": file.owner,
            "user_team": TEAM,
            "size": file.length,
            "mode": "snippet",
            "is_external": False,
            "url_private": f"{address}/{file.name}",
            "url_private_download": f"{address}/download/{file.name}",
            "preview": "\n".join(lines[:PREVIEWED_LINES]),
            "preview_is_truncated": len(lines) > PREVIEWED_LINES,
            "lines": len(lines),
            "file_access": "visible",
        }


async def _bytes_of(request: web.Request) -> bytes:
    """Read an upload: the bare bytes, or a form with one file in it, which the page allows as well."""
    if not request.content_type.startswith("multipart/"):
        return await request.read()
    for value in (await request.post()).values():
        if isinstance(value, web.FileField):
            return value.file.read()
    return b""
