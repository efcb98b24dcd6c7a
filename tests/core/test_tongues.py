"""Facts in other languages compare with those in English, and a language is told by its commonest words."""

import pytest

from bot.verification.facts import facts_in, supported
from bot.verification.facts.tongues import tongue_of, tongues

SPOKEN = {
    "german": "Guten Tag Frau Reed, k\u00f6nnen wir \u00fcber den Vertrag sprechen? Ich habe das f\u00fcr Sie notiert.",
    "dutch": "Hallo Jan, kunnen we over het contract van de vloot praten? Ik heb een voorstel voor je.",
    "french": "Bonjour Anne, je vous ai pr\u00e9par\u00e9 une offre pour les postes de votre site.",
    "spanish": "Hola Ana, le he preparado una propuesta para los puestos de su planta.",
    "italian": "Ciao Anna, le ho preparato una proposta per le linee della vostra sede.",
    "portuguese": "Ol\u00e1 Ana, preparei uma proposta para os postos da sua f\u00e1brica; n\u00e3o sei se serve.",
}


@pytest.mark.parametrize("name", SPOKEN)
def test_language_is_told_by_its_commonest_words(name: str) -> None:
    assert tongue_of(SPOKEN[name]) is tongues()[name]


@pytest.mark.parametrize(
    "text",
    [
        "Hi Dana, can we do Thursday at 2 for the plan? It is in the notes.",
        "Cze\u015b\u0107 Anna, czy mo\u017cemy?",
        "",
        "Danke",
    ],
)
def test_english_and_what_we_do_not_know_is_no_other_language(text: str) -> None:
    assert tongue_of(text) is None


@pytest.mark.parametrize(
    ("name", "evidence", "text"),
    [
        ("german", "3 Fragen und 20% bis 3. Juni", "drei Fragen, 20 Prozent, der 3. Juni"),
        ("german", "Donnerstag um 14 Uhr, 30 Minuten", "am Donnerstag um 14:00 eine halbe Stunde"),
        ("german", "21 Pl\u00e4tze bis Monatsende", "einundzwanzig Pl\u00e4tze bis Ende des Monats"),
        ("german", "das Angebot, morgen", "k\u00f6nnen wir das morgen besprechen"),
        ("dutch", "22 plaatsen, om 14 uur", "twee\u00ebntwintig plaatsen om 14:00"),
        ("dutch", "volgende week, 3 juni", "3 juni, in de volgende week"),
        ("french", "jeudi 14h30, 1 200 \u20ac", "jeudi \u00e0 14:30 pour 1200 euros"),
        ("french", "30 minutes la semaine prochaine", "une demi-heure la semaine prochaine"),
        ("french", "22 postes", "vingt-deux postes"),
        ("spanish", "3 de junio, 30 minutos", "el 3 de junio, media hora"),
        ("italian", "20% per due settimane", "il 20 per cento per 14 giorni"),
        ("portuguese", "quinta-feira, 3 de junho", "na quinta-feira, dia 3 de junho"),
    ],
)
def test_same_fact_in_another_form_of_the_language_is_supported(name: str, evidence: str, text: str) -> None:
    tongue = tongues()[name]
    facts = facts_in(text, tongue)

    assert facts
    assert [fact for fact in facts if not supported(fact, facts_in(evidence, tongue))] == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("german", "am Freitag"),
        ("german", "bis 4. Juli"),
        ("german", "in zwei Wochen"),
        ("german", "um 15 Uhr"),
        ("german", "zw\u00f6lf Standorte"),
        ("german", "500 Euro"),
        ("german", "bis Quartalsende"),
        ("dutch", "op vrijdag"),
        ("dutch", "vijftig procent"),
        ("french", "vendredi"),
        ("french", "il y a deux jours"),
        ("french", "dix pour cent"),
        ("spanish", "el viernes"),
        ("spanish", "ma\u00f1ana"),
        ("italian", "venerd\u00ec"),
        ("italian", "entro la fine del mese"),
        ("portuguese", "na sexta-feira"),
        ("portuguese", "em agosto"),
    ],
)
def test_fact_nobody_gave_is_seen_in_every_language(name: str, text: str) -> None:
    facts = facts_in(text, tongues()[name])

    assert facts
    assert not any(supported(fact, []) for fact in facts)


@pytest.mark.parametrize("text", ["zwei Fragen", "Guten Morgen Frau Reed", "Guten Tag"])
def test_german_prose_states_no_fact(text: str) -> None:
    assert all(supported(fact, []) for fact in facts_in(text, tongues()["german"]))


def test_facts_agree_between_languages() -> None:
    german = facts_in("Donnerstag, 3. Juni um 14 Uhr, 20 Prozent", tongues()["german"])

    assert all(supported(fact, german) for fact in facts_in("Thursday 3 June at 2pm, 20%"))


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("german", "Das ginge im M\u00e4rz.", "month"),
        ("french", "Ce serait en mars.", "month"),
        ("spanish", "Ser\u00eda en mayo.", "month"),
        ("italian", "Sarebbe a marzo.", "month"),
        ("german", "\u00dcbermorgen haben wir Zeit.", "length"),
        ("german", "Gerne. Morgen haben wir Zeit.", "day"),
        ("dutch", "Dat kan morgen ook.", "day"),
        ("dutch", "Overmorgen kan ook.", "length"),
        ("spanish", "Podemos pasado ma\u00f1ana.", "length"),
        ("italian", "Si pu\u00f2 fare dopodomani.", "length"),
        ("german", "Im Herbst wird es teurer.", "season"),
        ("dutch", "In het najaar wordt het duurder.", "season"),
        ("french", "Ce serait pour cet \u00e9t\u00e9.", "season"),
        ("portuguese", "Seria no ver\u00e3o.", "season"),
        ("german", "Die Kosten sinken um die H\u00e4lfte.", "percent"),
        ("french", "Cela co\u00fbte moiti\u00e9 moins.", "percent"),
        ("german", "Der Umbau braucht ein halbes Jahr.", "length"),
        ("french", "Il faut une demi-journ\u00e9e.", "length"),
        ("german", "Ein Dutzend Werke hat es.", "number"),
        ("italian", "Lo usa una dozzina di ditte.", "number"),
        ("german", "Das kommt im zweiten Quartal.", "code"),
        ("portuguese", "Vem no quarto trimestre.", "code"),
    ],
)
def test_months_seasons_parts_and_dozens_are_facts_in_other_languages_too(name: str, text: str, kind: str) -> None:
    assert kind in {fact.kind for fact in facts_in(text, tongues()[name])}


def test_good_morning_and_what_has_been_are_no_dates() -> None:
    greeting = facts_in("Guten Morgen Frau Reed, Morgen zusammen", tongues()["german"])
    dutch = facts_in("Goedemorgen Daan, goede morgen allemaal", tongues()["dutch"])

    assert (greeting, dutch, facts_in("Le devis a \u00e9t\u00e9 sign\u00e9.", tongues()["french"])) == ([], [], [])
