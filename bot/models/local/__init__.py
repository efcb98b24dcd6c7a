"""The coach that needs no model: a draft goes down through these rooms, and each knows only those below it.

    coach         the story: verdict, what is good, what is shown, the rewrite, what to do before it is sent
    reply         what is said beside the rewrite        praise   what is good in a draft, in true words
    mail          goes through the mail: what is changed, what goes, what leans on what went, how it is laid out
    question      the one question of a mail that would ask nothing any more
    sentence      what becomes of one sentence that presses or hedges: the smallest change that leaves it fair
    acts          what somebody did or is about to do    prices   what is on offer, and for whom its price holds
    cuts          parts of a sentence that can go, so that the rest stands
    reading       what a sentence tells: its slots, verbs, joints, matter, topic, and what would hang in the air

The path of a mail: `coach` answers a good one at once. Any other goes to `mail.rewriting`, where `mail.mending` takes
its sentences in turn. One in which something was found is owned or changed by `sentence.editor`, which weighs what
the rooms below make of it and takes the smallest change; or it is lost, with a sentence of the playbook in its place
(`sentence.reframing`) or none. One in which nothing was found is searched for plain pushes (`sentence.unheard`). Then
what leans on what went follows it (`mail.leaning`), what was on offer is told again (`mail.still_offered`), the mail
is laid out, given its question (`question.asking`), read again, and mended again where something is left. `reply` says
what went, and what is to be done before the mail is sent.

`mended` is what is handed on: what became of each sentence. `reading.faults` names the signals that changes ask for.
`way_out` is for deals that do not move. `acts.nobodys` is what was done over nobody's head.
"""
