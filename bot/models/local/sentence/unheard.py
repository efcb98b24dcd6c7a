"""Mends a sentence in which nothing was found, in a mail that is mended anyway."""

from itertools import chain

from bot.models.local.acts.beside import is_done_unasked, without_leave
from bot.models.local.acts.deeds import with_a_subject
from bot.models.local.acts.in_order import in_order
from bot.models.local.acts.offers import offered
from bot.models.local.acts.silent_yes import asked_for_a_yes
from bot.models.local.acts.speaking_for import speaks_for_them, tells_somebodys_mind
from bot.models.local.cuts.jabs import jabs, without_jabs
from bot.models.local.cuts.pushes import is_a_push, without_a_gift, without_a_push
from bot.models.local.prices.usually import with_its_usual_price
from bot.models.local.reading.faults import DONE
from bot.models.local.sentence.choices import is_half_asked, with_a_no
from bot.models.local.sentence.editor import Editor


def beside_what_was_found(editor: Editor, sentence: str, *, presses: bool) -> str | None:
    """Return what becomes of a sentence in which nothing was found, in a mail to be mended; None where it stays.

    What presses in a plain way or is given away goes. In one that `presses` a yes is not asked for as if it were
    given, nor taken from silence, a deed with what is theirs is owned, and what jabs at them goes.
    """
    if usual := next(with_its_usual_price(sentence), None):
        return usual
    silent = filter(editor.is_fair, asked_for_a_yes(sentence))
    if presses and not editor.asked_for(sentence) and (asked := next(silent, None)):
        return asked
    plain = "" if is_a_push(sentence) else without_a_push(sentence)
    plain = editor.words.straight(next(without_a_gift(plain), plain))
    if plain != sentence and (not plain or editor.is_fair(plain)):
        return plain
    return _in_one_that_presses(editor, sentence) if presses else None


def _in_one_that_presses(editor: Editor, sentence: str) -> str | None:
    if jabs(sentence) or tells_somebodys_mind(sentence):
        return ""
    if is_half_asked(sentence):
        return with_a_no(sentence, editor.edits)
    owning = editor.edits.owning
    is_deed = is_done_unasked(in_order(with_a_subject(sentence, owning), owning), owning)
    is_act = (is_deed or speaks_for_them(sentence)) and not editor.asked_for(sentence)
    if is_act and (said := _owned_or_offered(editor, sentence)):
        return said
    without = without_jabs(sentence, editor.is_fair, pressing=False)
    return next(chain(editor.words.turned_anywhere(sentence), without), None)


def _owned_or_offered(editor: Editor, sentence: str) -> str | None:
    done = frozenset((DONE,))
    offers = offered(without_leave(sentence), done, editor.edits, editor.is_fair)
    return editor.owned(sentence, done) or next(filter(editor.is_fair, offers), None)
