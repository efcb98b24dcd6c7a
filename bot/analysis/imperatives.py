"""How somebody says what they want done, in their very words: "order all 48", "he said keep chasing"."""

# What somebody wants done begins so; "order is fine" and "set by Friday" tell of it.
IMPERATIVE = (
    r"(?:(?:send|call|ring|book|give|put|come|go|remind|chase|tell|let|add|copy|keep|hold|take|start|ship|confirm|check"
    r"|close|cancel|cc|stick|get|invite|reserve|pop|bring|write|state|mark|nag|bug|ask|poke|pester|ping|pencil|enrol|arrange"
    r"|switch|deliver|say|quote|use)\b"
    r"|(?:order|block|set|fix|mail|email|text|push|register|schedule|sign)\b(?! (?:is|was|are|by|of|for|from|to)\b))"
)
# What stands before it in a line of context, without marks: "she rang at 7, ".
SAID = (
    r"\b(?:said|says|texted|messaged|mailed|rang|phoned|called|told me)(?: me| us| back| in)?"
    r"(?: yesterday| today| tonight| this \w+| last \w+| just now| at [\w:.]+| (?:on )?\w+day| (?:her|him)self| again)*"
    r",? (?:yes,? |ok,? |okay,? |please,? |pls,? |just |and |go,? )*"
)
