"""Tells English from other languages by its function words, without a library."""

import re
from collections import Counter
from collections.abc import Callable
from itertools import islice

from bot.analysis.shadow import shadow
from bot.playbook.words import LETTERS, leaving

# Words that are frequent in English and are none in Dutch, German, French or Danish.
_ENGLISH = frozenset(
    "the and you your are with that this our it would if can be from they there just about how which then nothing "
    "my someone these take today tomorrow every any got their much money please each could whatever why who where "
    "some more only should did him his into out other two them very know think say said make through before because "
    "it here not what when does than has get could whatever us much need each either any well into she "
    "monday tuesday wednesday thursday friday saturday sunday dear good sign signed now up lose time year price prices "
    "asked ask thanks hear hope like want again still being were".split()
)
# Words that are English too; they count where no word of the languages next to it stands beside them.
_SHARED = frozenset(
    "of is we on in for at to a have has been over or was by will i me be am but had no her his also an under until "
    "least best new".split()
)
_FOREIGN = frozenset(
    "het een en van ik je u wij niet dat dit uw voor der das und ist nicht wir sie ich ihr mit ein eine auf zu le la "
    "les et un une vous nous est pas pour dans og det er til jeg ikke vi har kun el los que y una por su es de ihre "
    "ihnen noch votre".split()
)
# What short mails in the languages next to English are made of, and English is not.
_FOREIGN_IN_SHORT = _FOREIGN | frozenset(
    "hallo guten gru_ gruss gr__e danke bitte anbei angebot rechnung termin heute morgen montag dienstag mittwoch "
    "donnerstag freitag samstag letzte passt uhr noch kurze frage schon alles klar wie kommt wann vertrag "
    "r_ckmeldung erinnerung unterschreiben ob bis nur "
    "bonjour bonsoir salut merci cordialement devis facture jointe rappel contrat aujourd demain lundi mardi mercredi "
    "jeudi vendredi samedi dernier derni_re signer signez voici quand tout du des avec sur bien re_u "
    "hoi beste groet groeten bedankt dank graag alvast offerte factuur bijlage bijgevoegd vandaag maandag dinsdag "
    "woensdag donderdag vrijdag zaterdag laatste kans tekenen herinnering wanneer tot uur bij nog wordt "
    "hola buenos buenas gracias saludos saludo adjunto adjunta presupuesto factura hoy ma_ana lunes martes mi_rcoles "
    "jueves viernes firme listo cuando puedas con para del al _ltima _ltimo "
    "ciao buongiorno grazie saluti offerta fattura allegato allegata oggi domani luned_ marted_ mercoled_ gioved_ "
    "venerd_ per ol_ obrigado obrigada anexo amanh_ hej tak tack mvh tilbud offert idag "
    # What fills a template where nobody has written yet.
    "dolor amet consectetur adipiscing".split()
)
# More of what mails in other languages are made of: words of no English mail, whatever stands beside them.
FOREIGN = (_FOREIGN_IN_SHORT - frozenset("per van pour tot dank die y".split())) | frozenset(
    "aber auch aus dass deinen deine dein dem denn durch euch eure gegen habe haben hast hatte ihm jetzt jeder "
    "kann kein keine mich mir muss nach nichts oder sehr sein sich sind sollte sonst um unser unsere unter vom "
    "wenn werden wird wurde wurden zum zur zwischen deiner einen einem eines sobald weil hier gerade avons avez "
    "ce cette ces elle elles ils leur mais moi nos ont ou par quel quelle sans sera si sommes sont suis tous "
    "toute tu vos aux chez depuis donc faire fait aan als deze dan doen eens geen gaan haar hebben hebt heeft "
    "hem hij hun jij jouw jullie kan maar meer mijn moet naar nu ons onze om ook te wat wel wil worden zal ze "
    "zijn zo zou zonder aunque cada como cual desde donde ella ellos entre esa ese eso esta este esto estamos "
    "hasta hemos lo mas mi muy nada ni nosotros nuestra nuestro pero porque puede se ser sobre sus tambi_n "
    "tenemos tiene todo todos unos usted abbiamo alla anche che chi ci cosa cui dal dalla degli dei dopo gli hai "
    "hanno il io loro ma mia mio molto nel nella noi nostra nostro ogni per_ perch_ pi_ poi prima quando quello "
    "questa questo sar_ sei senza sia siamo sono sua suo sul tra tutti tutto uno voi ao aos com da dos ele ela "
    "em essa esse est_ eu foi isso j_ meu minha muito n_o na nas nossa nosso num os pela pelo quem s_o seu seus "
    "t_m tem uma voc_ och att r_ som f_r inte p_ av ett jag ska eller din ditt n_r h_r dere deres hvis s_ blir "
    "skal kunne vil v_re mot hos nie si_ jest _e jak czy ale dla od po za ju_ przez pani pa_stwo mamy jsem jsme "
    "jste v_m v_s jako nen_ bude byl byla kter_ ja ei ett_ mutta niin ovat t_m_ olemme teille meid_n olen sek_ "
    "ve bir bu i_in ile _ok ama sizin bize daha g_re olarak yok kadar _i pentru sau mai v_ dumneavoastr_ noastr_ "
    "nostru _s nem hogy az egy meg _n kell mert volt lesz yang untuk dengan tidak sudah anda kami ini itu akan "
    "dari pada juga "
    # Hindi in Latin letters.
    "hai hain kya aap aapko aapka aapki aapke nahi nahin haan raha rahi rahe hoon dijiye kijiye karo karna bhej toh "
    "sirf jaldi bahut accha acha theek thik lekin agar abhi bhi kal tak kar mein mujhe humare hamara apna".split()
)
# Written so in short English messages, and in no list of words.
_CHAT = frozenset("r u ur pls plz tmrw tmw cu asap cob eod btw".split())
# What is English and may stand in other languages as well: with "hi" one greets in many.
_NOT_ONLY_ENGLISH = _SHARED | _FOREIGN_IN_SHORT | frozenset("hi hey ok".split())
_CONTRACTED = ("'re", "'ve", "'ll", "n't")
_SURELY = _ENGLISH | frozenset("i'm i'd you'd we'd it's that's what's let's don't can't".split())
_WORD = re.compile(r"[^\W\d_]+(?:'[a-z]+)?")
_LETTERS_ALONE = leaving(LETTERS)
# It begins where nothing that may be part of one stands before, so that each is looked at once.
_ADDRESS = re.compile(
    r"(?<![\w.+-])(?:https?://|[\w.+-]{1,64}@|[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.[a-z]{2,24}\b)[^\s\"]*",
    re.IGNORECASE,
)
_MARK_OF_ADDRESS = re.compile(r"@|://|\.[a-z]", re.IGNORECASE)  # hardly any mail has one
# It begins where no letter stands before, so that each is looked at once.
_BEYOND_ENGLISH = re.compile(r"(?<![a-z_])[a-z]*_[a-z_]*")
_CHARACTERS = 4  # of such a script say what one short word does
_ENGLISH_SHARE = 0.1
TOO_FEW = 6
# Beside another language: so many words of that make a stretch of it, and of fewer in English nothing is judged.
LEAST_SIGNS, LEAST_READ = 3, 6
_SHORT = 10
_MANY = 20


def is_english(shade: str, words: str, plain_words: Callable[[], frozenset[str]]) -> bool:
    """Tell whether a text is English, given its shadow and itself.

    Two different words that only English has are enough, three in a longer text: one may be borrowed. Without
    them, words that English shares with its neighbours do when no word of a neighbour stands beside them.
    A short one has too few of either: what its other words are decides, and that long list is fetched for no other.
    """
    return _is_english(shade, words, plain_words) or (
        _ADDRESS.search(words) is not None
        and _is_english(without_addresses(shade), without_addresses(words), plain_words)
    )


def without_addresses(text: str) -> str:
    """Return a text with blanks for the addresses in it: "acme.com" is no Portuguese."""
    return _ADDRESS.sub(lambda address: " " * len(address[0]), text) if _MARK_OF_ADDRESS.search(text) else text


def _is_english(shade: str, words: str, plain_words: Callable[[], frozenset[str]]) -> bool:
    written = [match[0] for match in islice(_WORD.finditer(words), _SHORT)]
    return (len(written) >= TOO_FEW and _is_english_by_function(shade)) or (
        len(written) < _SHORT and _is_short_english(written, plain_words())
    )


def may_be_mixed(text: str, shade: str, words: Counter[str]) -> bool:
    """Tell whether a mail has enough of another language for a stretch of it, given how often each word stands.

    A word with a letter that English has not, and a capital before it, is a name, and tells nothing.
    """
    signs = sum(words[word] for word in FOREIGN.intersection(words))
    if "_" in shade:
        beyond = ((word[0], text[word.start()]) for word in _BEYOND_ENGLISH.finditer(shade))
        signs += sum(weight for word, first in beyond if (weight := weight_of(word)) > 1 or not first.isupper())
    return signs >= LEAST_SIGNS


def weight_of(shade: str) -> int:
    """Return for how many words one counts: in scripts without spaces, or without our letters, a long one for more."""
    return 1 if shade.strip("_") else max(1, len(shade) // _CHARACTERS)


def is_surely_english(word: str) -> bool:
    """Tell whether a word, in its shadow, is of English alone."""
    return word in _SURELY or ("'" in word and word.endswith(_CONTRACTED))


def _is_english_by_function(shade: str) -> bool:
    spoken = _spoken(shade)
    least, many = _ENGLISH_SHARE * len(spoken), 3 if len(spoken) > _MANY else 2
    if len(_SURELY.intersection(spoken)) >= max(least, many):  # as in most mails, and each word is soon looked up
        return True
    english = [word for word in spoken if word in _SURELY or ("'" in word and is_surely_english(word))]
    if len(english) >= least and len(set(english)) >= many:
        return True
    shared = [word for word in spoken if word in _SHARED]
    return _FOREIGN.isdisjoint(spoken) and len(english) + len(shared) >= max(2, least)


def _spoken(shade: str) -> list[str]:
    """Return the words of a shadow that are of letters; to search for each would take four times as long."""
    words = shade.encode().translate(_LETTERS_ALONE).decode()
    return words.replace(" '", " ").replace("' ", " ").split()


def _is_short_english(written: list[str], plain_words: frozenset[str]) -> bool:
    """Tell whether more of some words are English than another language's; one that is both tips no scale.

    A capital may begin a name, which is of any language.
    """
    shades = [shadow(word) for word in written]
    foreign = sum(
        shade in _FOREIGN_IN_SHORT or (word[0].islower() and not word.isascii())
        for word, shade in zip(written, shades, strict=True)
    )
    english = [shade for shade in shades if shade in plain_words or shade in _CHAT]
    only_english = sum(shade not in _NOT_ONLY_ENGLISH for shade in english)
    return only_english > foreign or (not foreign and (bool(english) or not written))
