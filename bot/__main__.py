"""The `sameside` command: answers on standard output, troubles on standard error, three exit codes."""

import argparse
import gc
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import AnswerUnreadable, DraftNotText, DraftRejected, SamesideError
from bot.rendering.catalogue import catalogue
from bot.rendering.printable import json_text, printable
from bot.wiring.inputs import bytes_of, given, misuse, parser_of, text_of

if TYPE_CHECKING:
    from bot.domain import Draft
    from bot.rendering.contracts import Json
    from bot.settings import Settings
    from bot.wiring.many import Answer

# Each command loads what it needs and no more: a short one is not to wait for the libraries of a long one.

ANSWERED, SOME_NOT, MISUSED = 0, 1, 2


def command() -> int:
    """Run the command that this process was started for.

    Most end before there is garbage worth looking for. Looking for it twice, on the way and once more at the end
    through all that is left, takes a seventh of the time of a check. Who lasts longer looks again.
    """
    gc.disable()
    try:
        return main()
    finally:
        gc.freeze()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one sub-command; return 0 when answered, 1 when some of it was not, 2 for usage or settings."""
    arguments = sys.argv[1:] if arguments is None else arguments
    parser = parser_of(_COMMANDS, arguments)
    options = parser.parse_args(arguments)
    if problem := misuse(options):
        parser.error(problem)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A pipe's own encoding may lack what people write; half a character becomes what JSON writes for it.
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        return int(options.run(options))
    except DraftRejected as error:
        if options.json:
            from bot.rendering.contracts import error_json

            _print_json(error_json(error, {}))
        print(catalogue().trouble(error), file=sys.stderr)
        return SOME_NOT
    except SamesideError as error:
        print(catalogue().trouble_here(error), file=sys.stderr)
        return MISUSED
    except KeyboardInterrupt:
        return SOME_NOT
    except BrokenPipeError:
        # Whoever read has gone, as in `| head -1`; Python would complain once more when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return SOME_NOT


def _check(options: argparse.Namespace) -> int:
    from bot.analysis.second_reading import read_twice, surely_named
    from bot.wiring.reading import open_analyst

    draft = None if options.jsonl else _draft(options)
    analyst = open_analyst(_settings())
    if draft is None:
        import asyncio

        from bot.rendering.contracts import check_json

        async def answer(draft: "Draft", about: "Json") -> "Json":
            return check_json(read_twice(analyst, draft), about)

        return asyncio.run(_answer_lines(options, answer))
    analysis = read_twice(analyst, draft)
    if options.json:
        from bot.rendering.contracts import check_json

        _print_json(check_json(analysis, {}))
    else:
        from bot.rendering.findings import findings_text

        # To people nothing is named by a name that its words speak against; in JSON each keeps what found it.
        named = surely_named(analyst, analysis)
        print(findings_text(named, analyst.playbook, styled=sys.stdout.isatty()))
    return ANSWERED


def _try(options: argparse.Namespace) -> int:
    import asyncio
    import logging

    from bot.rendering.contracts import try_json
    from bot.rendering.reply import compose_reply
    from bot.rendering.terminal import print_reply
    from bot.wiring.coaching import open_coach, open_model
    from bot.wiring.logs import start_logging
    from bot.wiring.reading import open_analyst

    start_logging(logging.ERROR)
    draft = None if options.jsonl else _draft(options)
    settings = _settings("model")
    analyst, model = open_analyst(settings), open_model(settings)
    coach = open_coach(analyst, model)

    async def answer(draft: "Draft", about: "Json") -> "Json":
        return try_json(await coach(draft), about, analyst.analyse(draft))

    async def run() -> int:
        try:
            if draft is None:
                return await _answer_lines(options, answer)
            advice = await coach(draft)
        finally:
            if model:
                await model.close()
        if options.json:
            _print_json(try_json(advice, {}, analyst.analyse(draft)))
        else:
            analysis = analyst.analyse(draft)
            reply = compose_reply(
                advice,
                reader=analysis.reader,
                help="sameside --help",
                judged=analysis.judged,
                quoted=draft.quoted_text,
            )
            print_reply(reply, advice.verdict)
        if advice.away:
            print(catalogue().trouble_of(advice.away), file=sys.stderr)
        return ANSWERED

    return asyncio.run(run())


def _prompt(options: argparse.Namespace) -> int:
    from bot.prompting.compose import Prompter
    from bot.rendering.contracts import prompt_json
    from bot.wiring.reading import open_analyst

    draft, analyst = _draft(options), open_analyst(_settings())
    prompt = Prompter.of(analyst.playbook).compose(analyst.analyse(draft))
    if options.json:
        _print_json(prompt_json(prompt))
    else:
        print(prompt.system, printable(prompt.user), prompt.id, sep="\n\n")
    return ANSWERED


def _verify(options: argparse.Namespace) -> int:
    from bot.analysis.second_reading import read_twice
    from bot.domain import Mode, Violation
    from bot.prompting.answer import read_told
    from bot.rendering.contracts import verify_json
    from bot.rendering.terminal import print_verification
    from bot.verification.verify import Verified, Verifier
    from bot.wiring.reading import open_analyst

    options.file = options.draft
    draft, analyst, read = _draft(options), open_analyst(_settings()), None
    analysis = analyst.analyse(draft)
    try:
        proposal, mode = read_told(text_of(options.proposal), analysis.judged)
    except (AnswerUnreadable, DraftNotText) as error:
        told = catalogue().say("check.unreadable", reason=error.facts.get("reason", "not text"))
        verified = Verified(None, (Violation("proposal_unreadable", told),))
    else:
        # A model is told nothing of what is only suspected; the local coach goes by it.
        read = analysis if mode is Mode.MODEL else read_twice(analyst, draft)
        verified = Verifier(analyst).verify(proposal, read, mode=mode)
    if options.json:
        _print_json(verify_json(verified.advice, verified.violations, read))
    else:
        print_verification(verified.violations)
    return ANSWERED


def _later(name: str, room: str = "upkeep") -> Callable[[argparse.Namespace], int]:
    """Return a command that is loaded when it is called; most are for whoever runs the app."""

    def run(options: argparse.Namespace) -> int:
        from importlib import import_module

        return ANSWERED if getattr(import_module(f"bot.wiring.{room}"), name)(options) else SOME_NOT

    return run


def _settings(*parts: str) -> "Settings":
    from bot.settings import environment, read_settings

    return read_settings(environment(Path.cwd()), *parts)


def _draft(options: argparse.Namespace) -> "Draft":
    from bot.analysis.passages import parted, read_draft

    text, context = text_of(options.file or "-"), given(options.context)
    if not context:
        text, context = parted(text)
    return read_draft(text, context=context, notes=given(options.notes))


async def _answer_lines(options: argparse.Namespace, answer: "Answer") -> int:
    """Answer a JSONL file; return 1 when some lines could not be."""
    from bot.wiring.many import answers

    gc.enable()  # it may be long

    some_not = False
    async for line in answers(
        bytes_of(options.jsonl), answer, context=given(options.context), notes=given(options.notes)
    ):
        some_not = some_not or "error" in line
        _print_json(line, indent=None)
    return SOME_NOT if some_not else ANSWERED


def _print_json(value: "Json", indent: int | None = 2) -> None:
    print(json_text(value, indent), flush=True)


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "try": _try,
    "stuck": _later("stuck", "stuck"),
    "check": _check,
    "prompt": _prompt,
    "verify": _verify,
    **{name: _later(name) for name in ("run", "migrate", "doctor", "digest", "export", "forget", "purge")},
}


if __name__ == "__main__":
    sys.exit(command())
