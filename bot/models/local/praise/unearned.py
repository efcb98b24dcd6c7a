"""Tells where nothing is to be praised: a price made small, their words as a lever, an ask of nothing, a step back."""

import re

from bot.models.local.cuts.pushes import pushes_in

# "€9.80 is nothing against what a leak will cost you": no figure is told, a fright is.
_MADE_SMALL = (
    r"\b(?:is|are|was|seems?) (?:nothing|peanuts|a trifle|pocket money|small change|a bargain|a steal)\b"
    r"|\b(?:compared (?:with|to)|next to|set against|against) (?:what|the (?:cost|price|bill|damage|risk)|an?)\b"
    r"|\b(?:less|cheaper|more) than (?:you|your|an?) |\bnot notice (?:it|that)\b"
    r"|\b(?:will|would|could|can|may|might) (?:cost|do to) you\b"
    r"|\bcosts? you (?!nothing|\d|[\u00a3$\u20ac]|less|about|around|only)\w+"
)
_THEY_SAID = (
    r"\b(?:you|your \w+)(?:['\u2019](?:ve|d)| have| had)? (?:\w+ )?"
    r"(?:said|told|asked|wrote|mentioned|wanted|agreed|noted|say)\b"
)
# "You said you like it, so we need your signature": what they said is turned on them.
_TURNED_ON_THEM = (
    r"\bso (?!(?:that )?(?:you|they|we|I) (?:can|could|may|might|have|know)\b)"
    r"[^?]*\b(?:you|need\w*|expect\w*|sign\w*|order\w*|yes|answer|decision|let['\u2019]s|must|only|please|count"
    r"|assum\w+|take it|booked|reserved|put (?:you|it))\b"
    r"|,? (?:which|that) means\b|\bonly (?:sensible|reasonable|logical|right|real|serious|possible) \w+"
    r"|\b(?:clearly|obviously|surely|of course|no doubt|after all|yourself|yourselves)\b"
    # So is a promise that is held up to them, and their liking of what is ours.
    r"|\byou(?:['\u2019]d| would| were going to| will| promised to)(?: \w+)? (?:decide|sign|order|answer|reply|get back"
    r"|come back|confirm|call|ring|go ahead|let (?:me|us))\b"
    r"|\b(?:likes?|liked|loves?|loved|(?:keen|sold) on|impressed (?:by|with))\b.{0,30}\b(?:our|my|us)\b"
)
# "One day, when it fits ...": nobody leads there.
_NO_ASK_IN_IT = (
    r"\b(?:some ?day|(?:(?<=\A)|(?<=[,:;] ))one (?:fine )?day(?=,)|at some point|some ?time or other"
    r"|maybe never|whenever|at all convenient|or never|no (?:pressing|real|particular|special|good) (?:reason|need)"
    r"|if you (?:ever|happen to)|when(?:ever)? it (?:fits|suits)(?! (?:you|your|them|into)))\b"
)
_ASKS_NOTHING = (
    r"\b(?:(?:would|could|might) (?:that|it|this) (?:ever|at all|somehow)|anything (?:I|we) (?:can|could) do|at all"
    r"|at least|are you (?:still )?around|any chance)\b"
)
# "Who let it get that far?", "What exactly do you do all day?"
_REPROACH = (
    r"\A\W*(?:who (?:let|allowed|is to blame)|whose fault|how (?:could|can) (?:you|anyone)|how (?:much )?longer"
    r"|why (?:not|on earth)\b|why (?:did|have|has|do|does|are|is)n['\u2019]t"
    r"|what (?:keeps|stops|holds|is keeping|is stopping) you|what exactly do you)"
    # A yes that is taken for granted.
    r"|\bwants? (?:it|them|this|one) (?:in|on|at|by|with)\b|\bsigns\b"
)
_JUDGES = (
    r"\b(?:anyone|anybody|everyone) with\b|\b(?:regret|thank me|thank us|worth a yes)\b|\banswers? (?:all|every one)\b"
)
# "I cannot keep that rate open for ever": the figure in it is a string to pull.
_ENDS_SOON = (
    r"\b(?:can(?:not|['\u2019]t)|won['\u2019]t|will not|could(?: not|n['\u2019]t)|unable to)(?: \w+)?"
    r" (?:keep|hold|leave)\b[^?]*\b(?:open|free|back|aside|for you|indefinitely|for ?ever|much longer)\b"
)
# "Perhaps others are cheaper", "I did not want to call because you are busy": who steps back has done nothing well.
_WITHDRAWS = (
    r"\b(?:perhaps|maybe|probably|possibly|surely|certainly|no doubt) (?:[\w'\u2019]+ ){0,3}?"
    r"(?:others?|another|somebody|someone|something) (?:\w+ )?(?:is|are|has|have|will|can|cheaper|better|bigger)\b"
    r"|\b(?:are|is) (?:bigger|better|cheaper) than (?:me|us)\b"
    r"|\bdid(?:n['\u2019]t| not) (?:want|like|dare|wish) to (?:call|ring|write|bother|disturb|trouble|take|push|ask)\b"
    r"|\b(?:because|since|as) (?:I know )?you(?:['\u2019]re| are| must be) (?:\w+ )?(?:busy|swamped|rushed|flat out)\b"
    r"|\b(?:I|we)(?:['\u2019]d| would| will|['\u2019]ll)? (?:fully |quite |completely |totally )?understand if\b"
    r"|\b(?:no need|needn['\u2019]t|(?:don['\u2019]t|do not) (?:have|need)) (?:to )?(?:answer|reply|write back)\b"
    r"|\b(?:don['\u2019]t|do not|not) (?:want |like |wish )?to (?:take (?:up )?your|bother|disturb|trouble) \w+"
    r"|\b(?:excuse me|sorry (?:to|for) (?:writ|both|dist|troub|land)\w*)"
)
_SAID = re.compile(_THEY_SAID, re.IGNORECASE)
_LEVER = re.compile(_TURNED_ON_THEM, re.IGNORECASE)
_ANYWHERE = re.compile(rf"{_MADE_SMALL}|{_NO_ASK_IN_IT}|{_JUDGES}|{_ENDS_SOON}|{_WITHDRAWS}", re.IGNORECASE)
_IN_A_QUESTION = re.compile(f"{_ASKS_NOTHING}|{_REPROACH}", re.IGNORECASE)
_GOES_ON = re.compile(r"\A\W*so\b", re.IGNORECASE)


def is_unearned(sentence: str, following: str = "") -> bool:
    """Tell whether nothing in a sentence is to be praised; what is `following` may turn it on them."""
    if (
        any(pushes_in(sentence))
        or _ANYWHERE.search(sentence)
        or (sentence.endswith("?") and _IN_A_QUESTION.search(sentence))
    ):
        return True
    said = f"{sentence} {following}" if _GOES_ON.match(following) else sentence
    told = _SAID.search(said)
    return bool(told and _LEVER.search(said, told.start()))
