"""How mail programs name the headers they print above a mail, in the shadow, where a letter with an accent is `_`."""

SENDER = ("from", "von", "de", "van", "da", "fra", "fr_n", "od")
FROM = rf"(?:{'|'.join(SENDER)})"
WAS_SENT = r"(?:sent|gesendet|envoy_|verzonden|enviado(?: el)?|inviato|sendt|skickat|wys_ano)"
DATED = rf"(?:{WAS_SENT}|date|datum|data)"
OTHER = (
    rf"(?:{DATED}|to|cc|subject|reply-to|an|betreff|_|objet|aan|onderwerp|para|asunto|a|oggetto|assunto|til|emne|till"
    r"|_mne|do|temat)"
)
