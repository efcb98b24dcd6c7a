"""The topics of the excuses that a sentence speaks of, and which of its words only name those."""

import re
from functools import cache

from bot.analysis.anchors import stem
from bot.analysis.matching import said
from bot.analysis.sentences import Sentence
from bot.playbook.excuses import Excuses

_stem_of_topic = cache(stem)  # of words of the playbook alone: no draft's are remembered
_WRITTEN = re.compile(r"[a-z]{3,}")
_CLASS = re.compile(r"\{[a-z_]+\}")


def topics_of(excuses: Excuses, shade: str, sentence: Sentence) -> frozenset[str]:
    """Return the topics a sentence speaks of."""
    characters = sentence.read(excuses.language).characters
    return frozenset(
        name
        for name, phrases in excuses.topics.items()
        if any(said(phrase, shade, (sentence,)) for phrase in phrases.among(characters))
    )


def words_of(excuses: Excuses, things: frozenset[str], topics: frozenset[str]) -> frozenset[str]:
    """Return those of the stems that are words of the topics themselves, which name no thing."""
    heads = {
        word
        for topic in topics
        for phrase in excuses.topics[topic].each
        for word in _WRITTEN.findall(_CLASS.sub("", phrase.written.lower()))
    }
    stems = set(map(_stem_of_topic, heads))
    return frozenset(thing for thing in things if thing in stems or any(head.startswith(thing) for head in heads))
