"""Who is in the playground's workspace, and where they talk."""

from dataclasses import dataclass

TEAM, TEAM_DOMAIN = "T0PLAYGRND", "playground"
APP, BOT, BOT_USER = "A0SAMESIDE", "B0SAMESIDE", "U0SAMESIDE"
SLACKBOT = "USLACKBOT"
REP, COLLEAGUE = "U0ROBIN001", "U0KIM00001"
SALES, DEALS, SHARED, LOBBY = "C0SALES001", "C0DEALS001", "C0SHARED01", "C0LOBBY001"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the workspace, or in a channel it shares with another company: then `team` is theirs.

    Attributes:
        offset: The distance of `zone` from UTC, in seconds.
        deleted: Whether they have left.
    """

    id: str
    name: str
    real_name: str
    zone: str = "Europe/Vienna"
    offset: int = 3600
    locale: str = "en-GB"
    is_bot: bool = False
    guest: bool = False
    admin: bool = False
    team: str = TEAM
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class Channel:
    """A conversation; `kind` is `public`, `private`, `im` or `mpim`, `shared` tells of another company in it.

    Events of a shared channel tell of its `host` as their team, whoever's event it is.
    """

    id: str
    name: str
    members: frozenset[str]
    kind: str = "public"
    shared: bool = False
    host: str = TEAM
    archived: bool = False

    @property
    def shown_name(self) -> str:
        """The name a slash command carries: Slack keeps the names of private places to itself."""
        return {"public": self.name, "im": "directmessage"}.get(self.kind, "privategroup")


# The bot is in neither deals nor the lobby: in the one it has a response_url and nothing else, the other it may see.
PEOPLE = (
    Person(BOT_USER, "sameside", "Sameside", is_bot=True),
    Person(REP, "robin", "Robin Aster"),
    Person(COLLEAGUE, "kim", "Kim Vale"),
)
CHANNELS = (
    Channel(SALES, "sales", frozenset({REP, COLLEAGUE, BOT_USER})),
    Channel(DEALS, "deals", frozenset({REP}), kind="private"),
    Channel(SHARED, "acme-and-us", frozenset({REP, COLLEAGUE, BOT_USER}), shared=True),
    Channel(LOBBY, "lobby", frozenset({REP, COLLEAGUE})),
)
