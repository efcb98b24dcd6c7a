"""Every template has cases, every case a prompt, and an answer that misses its point is counted as such."""

import json

from bot.domain.wishes import WishKind
from bot.playbook.resources import shipped
from tests.evals.tasks import tasks


def test_every_template_has_cases_beside_it() -> None:
    folder = shipped("prompts") / "templates"

    assert {path.stem for path in folder.glob("*.md")} == {
        path.name.removesuffix(".cases.toml") for path in folder.glob("*.cases.toml")
    }


def test_every_wish_has_a_case() -> None:
    assert {task.entry["wish"] for task in tasks() if "wish" in task.entry} == set(WishKind)


def test_every_refused_answer_names_what_it_broke() -> None:
    broken = {task.id: json.loads(task.prompt.user)["violations"] for task in tasks() if task.id.startswith("repair")}

    assert len(broken) >= 4
    assert all(broken.values())


def test_answer_that_misses_the_point_is_counted() -> None:
    stuck = {"what_changed": ["x"], "questions": ["a?"], "message": "Sign today.", "when_to_stop": "x"}
    mail = {"verdict": "rework", "keep_line": "x", "from_their_chair": "x", "highlights": [], "rewrite": "Sign today."}
    mail |= {"before_you_send": []}
    told = {task.id: task.codes(json.dumps(stuck if task.id.startswith("stuck") else mail)) for task in tasks()}
    unreadable = {task.id: task.codes("I would rather talk.") for task in tasks()}

    assert [id for id, codes in told.items() if not codes] == []
    assert [id for id, codes in unreadable.items() if codes != ["answer_unreadable"]] == []


def test_way_out_that_holds_is_counted_as_such() -> None:
    (task,) = (task for task in tasks() if task.id == "stuck/quiet-after-quote")
    good = {
        "what_changed": ["The board may have asked Nina something nobody can answer alone."],
        "questions": ["What did the board ask?", "Who decides now?", "What would have to be true to go on?"],
        "message": "Hi Nina,\n\nSince the quote went to your board in May I may have missed what it needs. "
        "What has changed on your side? If it is off the list, say so and I'll leave it there.",
        "when_to_stop": "When Nina says that it is off the list, or says nothing to this.",
    }

    assert task.codes(json.dumps(good)) == []
