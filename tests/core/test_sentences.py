"""The rep's own words are cut into sentences and clauses, with offsets of the whole draft."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.analysis.sentences import Sentence, clause, cuts, sentences
from bot.analysis.shadow import shadow
from bot.domain import Draft, Span
from tests.playbooks import language_of


def cut(text: str, *own: Span) -> tuple[Sentence, ...]:
    return sentences(Draft(text, own or (Span(0, len(text)),)), shadow(text))


def widen(text: str, sentence: Span, hit: Span) -> Span:
    return clause(shadow(text), sentence, cuts(shadow(text), sentence), hit)


def words_of(text: str) -> list[str]:
    return [sentence.span.of(text) for sentence in cut(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sign it. Please do! Will you?", ["Sign it.", "Please do!", "Will you?"]),
        ("It costs $1.50 a seat. Fine?", ["It costs $1.50 a seat.", "Fine?"]),
        ("Ask Dr. Reed or Mr. Hale, e.g. today. Thanks", ["Ask Dr. Reed or Mr. Hale, e.g. today.", "Thanks"]),
        ("Meet at 3 p.m. on Friday. Good?", ["Meet at 3 p.m. on Friday.", "Good?"]),
        ('He said "sign it." Then he left.', ['He said "sign it."', "Then he left."]),
        ("Really?! Yes... Maybe.", ["Really?!", "Yes...", "Maybe."]),
        ("First paragraph\n\nSecond paragraph", ["First paragraph", "Second paragraph"]),
        ("Hi Dana,\nShort line\nAnother", ["Hi Dana,", "Short line", "Another"]),
        ("- one thing\n- another thing\n2) a third", ["- one thing", "- another thing", "2) a third"]),
        (
            "This line is wrapped by hand at about sixty characters, and\nruns on here. Then it ends.",
            ["This line is wrapped by hand at about sixty characters, and\nruns on here.", "Then it ends."],
        ),
        (
            "Subject: a long subject line that goes on for more than fifty characters\nHello there",
            ["Subject: a long subject line that goes on for more than fifty characters", "Hello there"],
        ),
        ("See v2.0 now. OK?", ["See v2.0 now.", "OK?"]),
        ("Hey, we need it. Now, please.", ["Hey,", "we need it.", "Now, please."]),
        ("Hi and bye. Now, please.", ["Hi and bye.", "Now, please."]),
        ("   \n\n  ", []),
    ],
)
def test_text_is_cut_where_a_reader_would_stop(text: str, expected: list[str]) -> None:
    found = words_of(text)

    assert found == expected


@pytest.mark.parametrize(
    ("text", "greeting", "first"),
    [
        ("Hi Dana, just checking in. Any news?", "Hi Dana,", "just checking in."),
        ("Dear Ms. Reed, we met on Friday.", "Dear Ms. Reed,", "we met on Friday."),
        ("Hey Anne-Marie, sign today.", "Hey Anne-Marie,", "sign today."),
        ("Hello all - just checking in.", "Hello all -", "just checking in."),
        ("Good morning Dana and Luis, sign today.", "Good morning Dana and Luis,", "sign today."),
    ],
)
def test_greeting_on_the_same_line_stands_alone(text: str, greeting: str, first: str) -> None:
    found = words_of(text)

    assert found[:2] == [greeting, first]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Will you sign?", True),
        ('Did he say "yes?"', True),
        ("Will you sign? ", True),
        ("Sign it.", False),
        ("\u4f60\u597d\u5417\uff1f", True),
    ],
)
def test_question_is_known_by_its_mark(text: str, *, asked: bool) -> None:
    (sentence,) = cut(text)

    assert sentence.is_question is asked


def test_words_know_where_they_begin() -> None:
    (sentence,) = cut("I've paid $5 today")

    assert sentence.places == [(0, 1, "i"), (1, 4, "have"), (5, 9, "paid"), (10, 12, "$5"), (13, 18, "today")]
    assert sentence.written == ["i've", "paid", "$5", "today"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I won't, can't and cannot.", "i will not can not and can not"),
        ("She'd say it's theirs; let's go.", "she 'd say it 's theirs let us go"),
        ("Ana's boss' plan, o'clock, cc'd", "ana boss plan oclock ccd"),
        (
            "\u20ac 1,200.50 or 1 200 \u00a3, 20 % at 9.30am, 9 a.m. or 14:30",
            "$1,200.50 or 1 $200 20% at 9.30am 9 am or 14:30",
        ),
        ("caf\u00e9 q3 2nd 24/7 e-mail", "caf_ q3 2nd 24 7 e mail"),
    ],
)
def test_words_are_read_in_full(text: str, words: str) -> None:
    (sentence,) = cut(text)

    assert [word for _, _, word in sentence.places] == words.split()


def test_only_the_reps_own_words_are_cut() -> None:
    text = "Sign it.\n> Send the plan. Now.\nThanks all."
    own = (Span(0, 9), Span(31, len(text)))

    found = [sentence.span.of(text) for sentence in cut(text, *own)]

    assert found == ["Sign it.", "Thanks all."]


LONG = (
    "I have looked at the numbers you sent last week with my team, and I would question one of them; "
    "if that is fine, we can talk"
)


@pytest.mark.parametrize(
    ("hit", "expected"),
    [
        ("looked at", "I have looked at the numbers you sent last week with my team"),
        ("would question", "and I would question one of them"),
        ("can talk", "if that is fine, we can talk"),
        ("my team, and I", LONG.split(";", maxsplit=1)[0]),
    ],
)
def test_hit_in_a_long_sentence_widens_to_its_clause(hit: str, expected: str) -> None:
    start = LONG.index(hit)

    widened = widen(LONG, Span(0, len(LONG)), Span(start, start + len(hit)))

    assert widened.of(LONG) == expected


def test_short_sentence_is_one_clause_without_its_stop() -> None:
    text = '- "Sign it, and we are done."'

    widened = widen(text, Span(0, len(text)), Span(3, 7))

    assert widened.of(text) == "Sign it, and we are done"


@given(st.text(alphabet="aB .,!?\n-;:\"'()\u2014\u00e9\U0001f600", max_size=200))
def test_sentences_are_verbatim_in_order_and_leave_out_only_space(text: str) -> None:
    found = cut(text)

    ends = [0, *(sentence.span.end for sentence in found)]
    starts = [*(sentence.span.start for sentence in found), len(text)]
    assert all(text[end:start].strip() == "" for end, start in zip(ends, starts, strict=True))
    assert all(s.span.of(text) == s.span.of(text).strip() for s in found)
    places = [place for s in found for start, end, _ in s.places for place in (start, end)]
    assert places == sorted(places)


@given(st.text(alphabet="ab .,'$5%\n-mcnt", max_size=400))
def test_words_stand_where_they_are_found_one_by_one(text: str) -> None:
    language = language_of({}, "ab")

    for sentence in cut(text):
        sentence.read(language)
        count = len(Sentence(sentence.span, sentence.shade).places)

        found = [tuple(sentence.span_of(number, number + 1)) for number in range(count)]

        assert found == [(start, end) for start, end, _ in sentence.places]


@given(st.text(alphabet="ab .,;:-\"'and\n", min_size=1, max_size=160), st.data())
def test_clause_always_holds_the_words_of_its_hit(text: str, data: st.DataObject) -> None:
    found = [sentence for sentence in cut(text) if sentence.places]
    if not found:
        return
    sentence = data.draw(st.sampled_from(found))
    place = data.draw(st.integers(0, len(sentence.places) - 1))
    word = Span(*sentence.places[place][:2])

    widened = widen(text, sentence.span, word)

    assert sentence.span.start <= widened.start <= word.start
    assert word.end <= widened.end <= sentence.span.end


@pytest.mark.parametrize(
    "text",
    [
        "The price is 9,800 excl. VAT and delivery.",
        "The desk is in our dept. Munich, tel. 0151 496.",
        "The plan is Rs. 48,000 per year, mob. 98200 11223.",
        "See fig. 4 and pp. 12 to 14, ca. 30 m in all.",
    ],
)
def test_full_stop_of_a_word_written_short_ends_no_sentence(text: str) -> None:
    assert [sentence.span.of(text) for sentence in cut(text)] == [text]


def test_word_that_only_stands_for_a_figure_ends_a_sentence_before_words() -> None:
    text = "She lives in Fresno, ca. The pump is there."

    assert len(cut(text)) == 2
