"""What operators measure, counted from the events the log tells, so that no room has to know of it."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import NoReturn

import structlog
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest
from structlog.typing import EventDict, WrappedLogger

_ACK_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 3.0)
_COACHING_BUCKETS = (0.05, 0.25, 1.0, 2.5, 5.0, 10.0, 15.0, 20.0, 25.0, 30.0)


@dataclass(frozen=True, slots=True)
class Series:
    """One metric and the event it comes from.

    Attributes:
        labels: Fields of the event; each has few values, and none of them says who or what was written.
        each: A field that holds a list: one count for each of its entries, under the one label.
        amount: The field that is added, set or observed; without it the event counts as one.
        buckets: Makes it a histogram.
        is_gauge: Makes it a gauge, of an event that is measured and never logged.
    """

    event: str
    name: str
    says: str
    labels: tuple[str, ...] = ()
    each: str = ""
    amount: str = ""
    buckets: tuple[float, ...] = ()
    is_gauge: bool = False


SERIES = (
    Series(
        "acknowledged",
        "sameside_ack_seconds",
        "From a request's arrival to its acknowledgement",
        ("transport", "status"),
        amount="seconds",
        buckets=_ACK_BUCKETS,
    ),
    Series("job_taken_on", "sameside_jobs_taken_total", "Jobs taken on", ("kind",)),
    Series(
        "not_taken_on",
        "sameside_not_taken_total",
        "Requests that were answered by their text, as nothing could be kept",
    ),
    Series("job_failed", "sameside_jobs_failed_total", "Jobs that failed for good", ("kind", "code")),
    Series("step_failed", "sameside_step_failures_total", "Steps that failed, most to be tried again", ("code",)),
    Series("jobs_taken_over", "sameside_jobs_taken_over_total", "Jobs of processes that died", amount="jobs"),
    Series("jobs_waiting", "sameside_jobs_waiting", "Jobs in the queue", amount="jobs", is_gauge=True),
    Series(
        "jobs_waiting", "sameside_jobs_oldest_seconds", "Age of the oldest of them", amount="seconds", is_gauge=True
    ),
    Series(
        "coached",
        "sameside_coaching_seconds",
        "From a draft to its advice",
        ("mode",),
        amount="seconds",
        buckets=_COACHING_BUCKETS,
    ),
    Series("model_away", "sameside_model_errors_total", "Answers the model did not give", ("reason",)),
    Series("model_paid", "sameside_model_cost_usd_total", "What coachings cost", ("model",), amount="usd"),
    Series("model_paid", "sameside_model_tokens_read_total", "Tokens sent", ("model",), amount="tokens_read"),
    Series(
        "model_paid",
        "sameside_model_tokens_cached_total",
        "Those read from a cache",
        ("model",),
        amount="tokens_cached",
    ),
    Series("model_paid", "sameside_model_tokens_said_total", "Tokens answered", ("model",), amount="tokens_said"),
    Series("proposal_refused", "sameside_violations_total", "Promises a last proposal broke", ("code",), each="codes"),
    Series("delivered", "sameside_deliveries_total", "Replies that Slack took", ("path",)),
    Series(
        "nobody_left", "sameside_undeliverable_total", "Replies to people who have left, by Slack's word", ("reason",)
    ),
    Series("digest", "sameside_digests_total", "Weekly digests, by what came of them", ("outcome",)),
    Series("drafts_forgotten", "sameside_drafts_forgotten_total", "Drafts deleted after their time", amount="count"),
)


class Metrics:
    """Counts events; `count` is a structlog processor, `page` what Prometheus reads."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        self._of: dict[str, list[tuple[Series, Counter | Gauge | Histogram]]] = {}
        for series in SERIES:
            self._of.setdefault(series.event, []).append((series, self._made(series)))

    def count(self, _logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
        """Count an event on its way to the log.

        Raises:
            structlog.DropEvent: It is measured and not logged.
        """
        of_this = self._of.get(event["event"], [])
        for series, metric in of_this:
            # What is no figure goes uncounted: whoever logs it has better to do than to fail. What is not known is
            # no series either: a cost of nothing would be believed.
            with suppress(KeyError, TypeError, ValueError):
                amount = float(event[series.amount]) if series.amount else 1.0
                for labels in _labels(series, event):
                    _add(metric.labels(**labels) if labels else metric, amount)
        if any(series.is_gauge for series, _ in of_this):
            _drop()
        return event

    def page(self) -> tuple[int, bytes]:
        """Return every metric as Prometheus reads it."""
        return 200, generate_latest(self._registry)

    def _made(self, series: Series) -> Counter | Gauge | Histogram:
        if series.buckets:
            return Histogram(series.name, series.says, series.labels, buckets=series.buckets, registry=self._registry)
        kind = Gauge if series.is_gauge else Counter
        return kind(series.name, series.says, series.labels, registry=self._registry)


def _labels(series: Series, event: EventDict) -> Iterable[dict[str, str]]:
    if series.each:
        return [{series.labels[0]: str(entry)} for entry in event.get(series.each, ())]
    return [{label: str(event.get(label, "")) for label in series.labels}]


def _add(metric: Counter | Gauge | Histogram, amount: float) -> None:
    match metric:
        case Histogram():
            metric.observe(amount)
        case Gauge():
            metric.set(amount)
        case Counter():
            metric.inc(amount)


def _drop() -> NoReturn:
    raise structlog.DropEvent
