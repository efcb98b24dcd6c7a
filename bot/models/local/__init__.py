"""The coach that needs no model: a draft goes down through these rooms, and each knows only those below it.

    coach         the story: verdict, what is good, what is shown, the rewrite, what to do before it is sent
    reply         what is said beside the rewrite        praise   what is good in a draft, in true words
    mail          goes through the mail: what is changed, what goes, what leans on what went, how it is laid out
    question      the one question of a mail that would ask nothing any more
    sentence      what becomes of one sentence that presses or hedges: the smallest change that leaves it fair
    acts          what somebody did or is about to do    prices   what is on offer, and for whom its price holds
    cuts          parts of a sentence that can go, so that the rest stands
    reading       what a sentence tells: its slots, verbs, joints, matter, topic, and what would hang in the air

`mended` is what is handed on: what became of each sentence. `way_out` is for deals that do not move.
"""
