"""The files for operators, read as far as they can be without a container engine: each name in them is one of ours."""

import json
import re
from pathlib import Path
from typing import Any

import yaml  # type: ignore[import-untyped]

from bot.slack.connection.server import EVENTS_PATH, NOTICE_SECONDS
from bot.wiring.metrics import SERIES

ROOT = Path(__file__).parents[2]
SETTINGS = set(re.findall(r"^([A-Z_]+)=", (ROOT / ".env.example").read_text(encoding="utf-8"), re.MULTILINE))
STOPPING_SECONDS = 20
PORT = 3000


def read(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def compose() -> dict[str, Any]:
    return dict(yaml.safe_load(read("deploy/compose.yaml")))


def kubernetes() -> dict[str, dict[str, Any]]:
    return {document["kind"]: document for document in yaml.safe_load_all(read("deploy/kubernetes.yaml"))}


def data_folder() -> str:
    """Return where the image keeps its data."""
    return re.search(r"SAMESIDE_DATA=(\S+)", read("Dockerfile")).group(1)  # type: ignore[union-attr]


def test_compose_starts_a_database_two_bots_and_a_proxy_in_that_order() -> None:
    services = compose()["services"]
    bots = {
        name: service for name, service in services.items() if service.get("image") == "sameside" and name != "migrate"
    }

    assert set(services) - set(bots) == {"database", "migrate", "proxy"}
    assert len(bots) == 2
    assert services["migrate"]["command"] == ["migrate"]
    assert services["migrate"]["depends_on"] == {"database": {"condition": "service_healthy"}}
    for bot in bots.values():
        assert bot["depends_on"] == {"migrate": {"condition": "service_completed_successfully"}}
        assert set(bot["environment"]) <= SETTINGS
        # Compose reads it beside its own file, and so hands on every setting that stands there.
        assert bot["env_file"] == services["migrate"]["env_file"] == ".env"
        assert int(bot["stop_grace_period"].rstrip("s")) > STOPPING_SECONDS
    asked = set(re.findall(r"\$\{(\w+)", read("deploy/compose.yaml")))
    assert asked - SETTINGS == {"POSTGRES_PASSWORD", "SAMESIDE_HOST"}


def test_proxy_lets_slack_in_and_hears_of_a_stop_in_time() -> None:
    caddy = read("deploy/Caddyfile")
    bots = [name for name in compose()["services"] if name.startswith("bot-")]

    assert re.findall(r"handle (\S+)", caddy) == [EVENTS_PATH]
    assert re.search(r"reverse_proxy (.+) \{", caddy).group(1).split() == [f"{bot}:{PORT}" for bot in bots]  # type: ignore[union-attr]
    assert re.findall(r"health_uri (\S+)", caddy) == ["/readyz"]
    assert float(re.search(r"health_interval (\d+)s", caddy).group(1)) < NOTICE_SECONDS  # type: ignore[union-attr]


def test_kubernetes_probes_and_budget_fit_the_service() -> None:
    found = kubernetes()
    pod = found["Deployment"]["spec"]["template"]
    (bot,) = pod["spec"]["containers"]
    (migrate,) = found["Job"]["spec"]["template"]["spec"]["containers"]
    version = re.search(r'^version = "(.+)"', read("pyproject.toml"), re.MULTILINE).group(1)  # type: ignore[union-attr]

    assert set(found) == {"Job", "Deployment", "Service", "PodDisruptionBudget"}
    assert {bot["image"], migrate["image"]} == {f"sameside:{version}"}
    assert (bot["args"], migrate["args"]) == (["run", "--port", str(PORT)], ["migrate"])
    assert bot["readinessProbe"]["httpGet"]["path"] == "/readyz"
    assert bot["readinessProbe"]["periodSeconds"] < NOTICE_SECONDS
    assert bot["livenessProbe"]["httpGet"]["path"] == bot["startupProbe"]["httpGet"]["path"] == "/healthz"
    assert pod["metadata"]["annotations"]["prometheus.io/path"] == "/metrics"
    assert pod["spec"]["terminationGracePeriodSeconds"] > STOPPING_SECONDS
    assert found["Deployment"]["spec"]["replicas"] > found["PodDisruptionBudget"]["spec"]["minAvailable"]
    labels = pod["metadata"]["labels"]
    assert found["Service"]["spec"]["selector"] == labels
    assert found["PodDisruptionBudget"]["spec"]["selector"] == {"matchLabels": labels}


def test_kubernetes_ports_and_folders_are_those_of_the_image() -> None:
    found = kubernetes()
    pod, job = found["Deployment"]["spec"]["template"], found["Job"]["spec"]["template"]
    (bot,) = pod["spec"]["containers"]
    ports = {port["name"]: port["containerPort"] for port in bot["ports"]}
    image = read("Dockerfile")
    user = int(re.search(r"useradd .*--uid (\d+)", image).group(1))  # type: ignore[union-attr]
    called = {bot[probe]["httpGet"]["port"] for probe in ("startupProbe", "readinessProbe", "livenessProbe")}
    called |= {port["targetPort"] for port in found["Service"]["spec"]["ports"]}

    assert set(ports.values()) == {PORT}
    assert pod["metadata"]["annotations"]["prometheus.io/port"] == str(PORT)
    assert called == set(ports)
    for template in (pod, job):
        (container,) = template["spec"]["containers"]
        mounts = {mount["mountPath"]: mount["name"] for mount in container["volumeMounts"]}
        assert set(mounts) == {data_folder(), "/tmp"}
        assert set(mounts.values()) == {volume["name"] for volume in template["spec"]["volumes"]}
        assert container["securityContext"] == bot["securityContext"]
        assert template["spec"]["securityContext"] == pod["spec"]["securityContext"]
        assert template["spec"]["securityContext"]["runAsUser"] == user
    commented = " ".join(re.findall(r"#.*", read("deploy/kubernetes.yaml")))
    assert set(re.findall(r"\b[A-Z]+(?:_[A-Z]+)+\b", commented)) <= SETTINGS


def test_what_compose_keeps_lies_where_the_images_write() -> None:
    services = compose()["services"]

    for name in ("migrate", "bot-1", "bot-2"):
        assert services[name]["environment"]["SAMESIDE_DATA"] == data_folder()
    for name in ("bot-1", "bot-2"):
        assert services[name]["read_only"]
        assert {place.partition(":")[0] for place in services[name]["tmpfs"]} == {data_folder(), "/tmp"}
    # Since its version 18 the image keeps what it stores in a folder per version below this one.
    assert services["database"]["image"] == "postgres:18"
    assert services["database"]["volumes"] == ["database:/var/lib/postgresql"]


def test_dashboard_shows_every_metric_and_no_other() -> None:
    expressions = [
        target["expr"] for panel in json.loads(read("deploy/dashboard.json"))["panels"] for target in panel["targets"]
    ]
    named = set(re.findall(r"\b(?:sameside|process)_\w+", " ".join(expressions)))
    shown = {re.sub(r"_(bucket|count)$", "", name) for name in named}

    assert shown == {series.name for series in SERIES} | {"process_resident_memory_bytes", "process_cpu_seconds_total"}


def test_guide_names_files_events_and_settings_that_are_there() -> None:
    guide = read("docs/operate.md")
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "bot").rglob("*.py"))
    trouble = read("bot/rendering/texts/en.toml")

    paths = re.findall(r"`((?:deploy|tests|docs)/[\w./]*)`", guide)
    words = set(re.findall(r"`([a-z]+(?:_[a-z]+)+)`", guide)) - {"max_connections"}
    assert [path for path in paths if not (ROOT / path).exists()] == []
    assert [word for word in words if f'"{word}"' not in code and f"{word} " not in trouble] == []
    assert set(re.findall(r"`(SAMESIDE_\w+|SLACK_\w+)`", guide)) <= SETTINGS
    assert set(re.findall(r"`(/\w+(?:/\w+)?)`", guide)) == {EVENTS_PATH, "/healthz", "/readyz", "/metrics"}


def test_guide_says_of_every_warning_what_to_do() -> None:
    incidents = read("docs/operate.md").partition("## Incidents")[2]
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "bot").rglob("*.py"))
    told = set(re.findall(r'_log\.(?:warning|error)\(\s*"(\w+)"', code))

    assert len(told) > 20
    assert sorted(word for word in told if f"`{word}`" not in incidents) == []
