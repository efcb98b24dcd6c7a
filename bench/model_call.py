"""One call of the model as a coaching makes it, to measure the client alone against a server that answers at once."""

from collections.abc import Awaitable, Callable

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.models.openai_model import OpenAIModel
from bot.playbook.book import load_playbook
from bot.prompting.compose import Prompter

DRAFT = "Hi Priya,\n\n" + "I wanted to reach out about the depot, as you asked on Monday. " * 16 + "\n\nTom"


async def call(base_url: str) -> Callable[[], Awaitable[str]]:
    """Return a coaching's call: the whole prompt up, the text of the answer back."""
    analyst = Analyst(load_playbook())
    prompt = Prompter.of(analyst.playbook).compose(analyst.analyse(read_draft(DRAFT)))
    model = OpenAIModel("stub", base_url=f"{base_url}/v1", api_key="x")
    await model.warm()

    async def ask() -> str:
        return (await model.ask(prompt)).text

    return ask
