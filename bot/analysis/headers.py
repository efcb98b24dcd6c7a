"""What mail programs print above a mail that is quoted, in the shadow, where a letter with an accent is `_`."""

import re

WROTE = (
    "wrote",
    "writes",
    "schrieb",
    "schreef",
    "a _crit",
    "escribi_",
    "ha scritto",
    "escreveu",
    "skrev",
    "napsal",
    "napisa_",
)
SENDER = ("from", "von", "de", "van", "da", "fra", "fr_n", "od")
FROM = rf"(?:{'|'.join(SENDER)})"
WAS_SENT = r"(?:sent|gesendet|envoy_|verzonden|enviado(?: el)?|inviato|sendt|skickat|wys_ano)"
DATED = rf"(?:{WAS_SENT}|date|datum|data)"
OTHER = (
    rf"(?:{DATED}|to|cc|subject|reply-to|an|betreff|_|objet|aan|onderwerp|para|asunto|a|oggetto|assunto|til|emne|till"
    r"|_mne|do|temat)"
)
# The colon behind which the quoted mail begins.
ENDS_A_LINE = re.compile(r":[\x01 \t]*$", re.MULTILINE)
