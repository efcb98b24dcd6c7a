"""Advice as verification would make it, for what is drawn of it: fixed, and of every nasty kind."""

from hypothesis import strategies as st

from bot.domain import Advice, Highlight, Mode, SignalKey, Verdict, Violation

FIXED = Advice(
    verdict=Verdict.REWORK,
    keep_line="You name a time and a purpose",
    from_their_chair="I find a meeting in my calendar that nobody asked me about.",
    highlights=(
        Highlight(
            "I've gone ahead and blocked 30 minutes on your calendar for Thursday at 2",
            SignalKey("fait_accompli"),
            "decided for Dana before anyone asked",
            "Take it back, then offer it as a question.",
        ),
        Highlight(
            "If I don't hear back I'll assume we're good to go",
            SignalKey("assumed_close"),
            "silence counts as a yes",
            "Ask for the yes.",
        ),
    ),
    rewrite="Hi Dana,\n\nI can keep 30 minutes free on Thursday at 2. Does that suit you, or not?\n\nTom",
    before_you_send=("Take the invite out of Dana's calendar",),
    mode=Mode.MODEL,
    model="small-model",
)
REFUSED = (Violation("added_fact", "Nobody gave this number: '45'."),)
NASTY = (
    "<!channel> <@U1> <#C1|sales> <https://evil.test|acme.com>",
    "*bold* _italic_ ~gone~ `code` ```fence``` > quote :tada: &amp; &lt;",
    "\u202e\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627\u202c",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f642",
    "line one\r\nline two\u2028line three",
    "&<>" * 400,
    "\u4ef7\u683c\u5728\u5468\u4e94\u540e\u4f1a\u53d8" * 400,
    "unbroken" * 500,
    "word " * 2_400,
    " , ",
)

_TEXT = st.one_of(st.sampled_from(NASTY), st.text(min_size=1, max_size=40).filter(str.strip))
_LOOSE = st.one_of(_TEXT, st.just(""))
ADVICES = st.builds(
    Advice,
    verdict=st.sampled_from(Verdict),
    keep_line=_TEXT,
    from_their_chair=_TEXT,
    highlights=st.lists(
        st.builds(Highlight, quote=_TEXT, signal=st.just(SignalKey("fomo")), reads_as=_LOOSE, move=_LOOSE), max_size=3
    ).map(tuple),
    rewrite=st.one_of(st.none(), _TEXT),
    before_you_send=st.lists(_LOOSE, max_size=4).map(tuple),
    mode=st.sampled_from(Mode),
    model=st.sampled_from([None, "small-model"]),
    violations=st.sampled_from([(), REFUSED]),
)
"""Everything verification lets through: any text, of any length; what is told about a quote may be empty."""
READERS = st.one_of(st.none(), st.sampled_from(["Dana", "D" * 300, "<!here>"]))
