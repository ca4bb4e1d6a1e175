"""The words of written dates, each with the kind of token it stands for.

A kind is one letter, so that the kinds of a text's tokens make a short string on which the
patterns of ``atoms`` and ``expressions`` run. Kinds made here:

====  =======================================  ====  ==========================================
kind  meaning                                  kind  meaning
====  =======================================  ====  ==========================================
C     about                                    ?     perhaps
<     before                                   >     after
b     by, no later than                        a     no earlier than
S     since, from ... on                       U     until
W     between                                  F     from
T     to                                       &     and
|     or                                       P     still going
e     era (value 1 of ours, -1 before it)      J     calendar (value)
s     season (value the EDTF code)             E     early, mid, late (value 0, 1, 2)
K     century                                  D     decade, as in 70年代
Q     quarter                                  H     half
L     last, of halves, thirds and quarters     V     third of something
z     part of the day (value 1 for the night, which lies on two days)
d     day of month or ordinal number           f     filler, dropped
====  =======================================  ====  ==========================================

Words of more than one part become one uppercase word before the text is cut, for which the
text itself is in lower case.
"""

from __future__ import annotations

import re
from functools import lru_cache

from viewer.domain.reading.months import fold

_KINDS: dict[str, tuple[str, object]] = {
    **{"ABOUT": ("C", None), "PERHAPS": ("?", None), "BEFORE": ("<", None), "AFTER": (">", None)},
    **{"BY": ("b", None), "NOT_BEFORE": ("a", None), "SINCE": ("S", None), "UNTIL": ("U", None)},
    **{"BETWEEN": ("W", None), "FROM": ("F", None), "TO": ("T", None), "AND": ("&", None)},
    **{"OR": ("|", None), "GOING": ("P", None), "BC": ("e", -1), "AD": ("e", 1)},
    **{"JULIAN": ("J", "julian"), "GREGORIAN": ("J", "gregorian"), "CENTURY": ("K", None)},
    **{"DECADE": ("D", None), "QUARTER": ("Q", None), "HALF": ("H", None)},
    **{"EARLY": ("E", 0), "MID": ("E", 1), "LATE": ("E", 2)},
    **{"TEN_EARLY": ("X", 0), "TEN_MID": ("X", 1), "TEN_LATE": ("X", 2)},
    **{"SPRING": ("s", 21), "SUMMER": ("s", 22), "AUTUMN": ("s", 23), "WINTER": ("s", 24)},
    **{"FIRST": ("d", 1), "SECOND": ("d", 2), "THIRD": ("d", 3), "FOURTH": ("d", 4)},
    **{"PART_OF_DAY": ("z", 0), "NIGHT": ("z", 1), "LAST": ("L", None)},
    **{"PART_OF_THREE": ("V", None), "FILLER": ("f", None)},
}

_WORDS = {
    "ABOUT": "c ca circa cca about around approx approximately roughly abt est estimated cal "
    "calculated um ungefahr etwa circa zirka około vers environ env alrededor hacia aprox "
    "approssimativamente около ок примерно приблизительно omstreeks rond okolo ok. ok cerca",
    "PERHAPS": "perhaps possibly probably maybe vielleicht wohl vermutlich "
    "probablement quizas forse возможно misschien",
    "BEFORE": "before bef pre ante vor avant antes prima раньше voor przed",
    "AFTER": "after aft post nach apres despues depois dopo после na po",
    "BY": "by",
    "SINCE": "since seit depuis sinds ab",
    "UNTIL": "until till til unto jusque",
    "BETWEEN": "between bet btw btwn zwischen entre между tussen miedzy",
    "FROM": "from von vom van с со dal dall od",
    "TO": "to thru through bis au a al tot ate по до do",
    "AND": "and und et y e и en i",
    "OR": "or oder ou o или lub",
    "GOING": "present ongoing current currently now heute gegenwart aujourd'hui present "
    "presente actualidad oggi heden obecnie continuing incumbent devam",
    "BC": "bc bce",
    "AD": "ad ce",
    "JULIAN": "os julian julianisch",
    "GREGORIAN": "ns gregorian gregorianisch",
    "CENTURY": "century centuries cent jahrhundert jahrhunderts jahrhunderte jh jhdt jhd siecle "
    "siecles siglo siglos secolo "
    "secoli seculo век века веке вв eeuw wiek wieku yy yuzyil yüzyıl",
    "DECADE": "annees anni anos",
    "QUARTER": "quarter quarters quartal trimestre trimestr квартал квартала kwartaal kwartal "
    "viertel четверть четверти",
    "PART_OF_THREE": "drittel drittels tiers tercio треть трети",
    "PART_OF_DAY": "morning forenoon afternoon evening dawn daybreak dusk sunrise sunset matin "
    "matinee soir soiree morgens vormittag vormittags nachmittag nachmittags abend abends manana "
    "tarde madrugada manha mattina pomeriggio sera утро утром днем днём вечер вечером",
    "NIGHT": "night nuit nacht nachts noche noite notte ночь ночью",
    "LAST": "last letzte letztes letzten dernier derniere ultima ultimo последняя последней",
    "HALF": "half halves halfte halbjahr semestre полугодие halfjaar moitie metà mitad metade "
    "половина половине половины пол helft polowa połowa",
    "EARLY": "early anfang debut",
    "MID": "mid middle mitte",
    "LATE": "late ende",
    "SPRING": "spring springtime fruhling fruhjahr printemps primavera весна весной lente wiosna",
    "SUMMER": "summer summertime sommer ete verano estate verao лето летом zomer lato",
    "AUTUMN": "autumn fall herbst automne otono autunno outono осень осенью herfst jesien",
    "WINTER": "winter wintertime hiver invierno inverno зима зимой zima",
    "FIRST": "first erste erstes ersten premier premiere primer primero primera primo primeiro "
    "primeira первый "
    "первое первая первой",
    "SECOND": "second zweite zweites zweiten deuxieme seconde segundo segunda secondo seconda "
    "второй второе вторая",
    "THIRD": "third dritte drittes dritten troisieme tercer terzo terceiro третий третья",
    "FOURTH": "fourth vierte viertes vierten quatrieme cuarto quarto четвертый четвёртый "
    "четвертая четвёртая",
    "FILLER": "the of in on at de del du der den dem die das le la les l el il lo "
    "am im year jahr jahre annee ano anno ж г год года году гг годы годов "
    "em nel w р gada uhr dated ngay jaar rok roku в во op",
}

_ORDINALS = (
    "fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
"""English ordinal numbers from 5 on; those before are in ``_WORDS`` with other languages'."""

WORDS: dict[str, tuple[str, object]] = dict(_KINDS)
"""Folded word to kind and value."""
for _number, _word in enumerate(_ORDINALS.split(), 5):
    WORDS[_word] = ("d", _number)
for _name, _spellings in _WORDS.items():
    for _word in _spellings.split():
        WORDS.setdefault(fold(_word), _KINDS[_name])

_PHRASES = {
    "BC": (
        r"\bb\. ?c\. ?e\.?|\bb\. ?c\.?(?![a-z])|\bv\. ?chr\.?|\bv\. ?u\. ?z\.|\bvor christus|"
        r"\bav\. ?j\.? ?-? ?c\.?|\bavant j[eé]sus[- ]christ|\bavant notre [eè]re|"
        r"\ba\. ?c\.(?: ?n\.)?|"
        r"\bantes de cristo|\bd\.? ?o\.? ?n\.? ?e\b|\bдо н\. ?э\.?|\bдо нашей эры|\bдо р\. ?х\.?|"
        r"\bp\. ?n\. ?e\.?|\bvoor christus|\bbefore christ|\bbefore (?:the )?common era|"
        r"公元前|西元前|[紀纪]元前|前(?=\d+(?:年|世))|기원전"
    ),
    "AD": (
        r"\ba\. ?d\.(?![a-z])|\bc\. ?e\.(?![a-z])|\bn\. ?chr\.?|\bap\. ?j\.? ?-? ?c\.?|\bd\. ?c\.|"
        r"\bн\. ?э\.?|\bнашей эры|\bn\. ?e\.|\banno domini|\bafter christ|公元|西元|西[暦历]|서기"
    ),
    "JULIAN": (
        r"@#djulian@|\bold style|\bo\. ?s\.(?![a-z])|\bjulian (?:calendar|date)|\balter stil|"
        r"\ba\. ?st\.|\bст\. ?ст\.?|\bпо старому стилю|\bvieux style|\bjulianischer? kalender|"
        r"\bjul\. (?=cal|kal)(?:cal|kal)\.?"
    ),
    "GREGORIAN": (
        r"@#dgregorian@|\bnew style|\bn\. ?s\.(?![a-z])|\bgregorian (?:calendar|date)|"
        r"\bн\. ?ст\.?|\bпо новому стилю|\bneuer stil"
    ),
    "ABOUT": r"大[约約]|[约約]|\bin or about|\bon or about|\bc\.(?= ?\d)|\bca\.|頃|ごろ|左右",
    "NOT_BEFORE": r"\b(?:not|no) (?:before|earlier than)|\bon or after|\bfrom or after",
    "BY": (
        r"\b(?:not|no) (?:after|later than)|\bon or before|"
        r"\bsp[aä]testens(?: bis)?|\bat the latest"
    ),
    "OR_LATER": r"\bor (?:later|after)\b",
    "OR_EARLIER": r"\bor (?:earlier|before)\b",
    "ONWARDS": r"\b(?:on ?wards?|and (?:later|after|onwards?))\b|以[来來]|起(?:$| )",
    "UNTIL": (
        r"\bup (?:to|until)\b|\bjusqu'(?:en|[aà]u?)\b|\bhasta\b|\bfino (?:al|a)\b|"
        r"\bbis (?:zum|zu)\b|为止|為止"
    ),
    "SINCE": r"\bdesde(?: el)?\b|\bà partir de\b|\ba partir de\b|自(?=\d|AD|公)",
    "BETWEEN": r"\bsometime between\b",
    "GOING": (
        r"\bto (?:date|the present|this day|now)\b|\bstill (?:going|in force|ongoing)\b|"
        r"\b(?:the )?present day\b|\bbis heute\b|\bà ce jour\b|\bpor el momento\b|"
        r"\bпо настоящее время|\bпо наст\. ?вр\.?|\bнастоящее время|\bn\.? ?н\. ?в\.|[至到]今|"
        r"现在|現在|迄今|\bhasta la fecha\b|\bhasta el presente\b|\boggi\b|현재"
    ),
    "BEFORE": r"\bpre-|\bprior to\b|\bearlier than\b|\bdavanti\b|(?:以|之)前|년 ?이전|\bavant le\b",
    "AFTER": r"\bpost-|\blater than\b|(?:以|之)[后後]",
    "EARLY": (
        r"\bearly[ -]|\b(?:the )?(?:beginning|start) of\b|\bd[eé]but(?: des?| du)?\b|"
        r"\bin[ií]cios? d[eo]l?\b|\bcomienzos del?\b|年?初(?=$| |[)])|\bв начале\b|"
        r"\bначало\b|\bprincipios del?\b|\binizio\b"
    ),
    "MID": (
        r"\bmid[ -]|\b(?:the )?middle of\b|\bmid-(?=\d)|中[期叶葉]|\bсередина\b|"
        r"\bmediados del?\b|\bmeados d[eo]\b"
    ),
    "LATE": (
        r"\blate[ -]|\b(?:the )?end of\b|\bfin\b(?: des?| du)?|年?[底末](?=$| |[)])|"
        r"\bконец\b|\bfinal(?:es)? del?\b|\b(?:fins|final|finais) d[eo]\b|\bfine\b"
    ),
    "PART_OF_DAY": r"\baprès-midi\b|上午|午前|下午|午[後后]|凌晨|清晨|早[上晨]|傍晚|晚上?",
    "NIGHT": r"深夜|夜",
    "TEN_EARLY": r"上旬",
    "TEN_MID": r"中旬",
    "TEN_LATE": r"下旬",
    "SPRING": r"春[季天]?",
    "SUMMER": r"夏[季天]?",
    "AUTUMN": r"秋[季天]?",
    "WINTER": r"冬[季天]?",
    "TO": r"(?<=\d\.) (?:auf|zum)(?: den)? (?=\d)|(?<=[年月日号\d])\s*(?:至|到|から)\s*(?=\S)|まで",
    "CENTURY": (
        r"(?<=\d(?:th|st|nd|rd)) c\b\.?(?! ?\d)|-(?:century|centuries)\b|\bвв?\.(?!\w)|"
        r"世[纪紀]|세기|\bс\.(?= ?до)"
    ),
    "DECADE": r"年代|년대",
    "HALF_ONE": r"上半[年叶葉]?|前半[期叶葉]?|전반기|상반기",
    "HALF_TWO": r"下半[年叶葉]?|[後后]半[期叶葉]?|후반기|하반기",
    "QUARTER_ONE": r"第?一季度?",
    "QUARTER_TWO": r"第?二季度?",
    "QUARTER_THREE": r"第?三季度?",
    "QUARTER_FOUR": r"第?四季度?",
    "QUARTER": r"季度|四半期|분기",
    "FILLER": (
        r"\bau (?=matin|soir)|\bdans la (?=nuit|soir[ée]e)|\bpor la (?=ma[ñn]ana|tarde|noche)|"
        r"\bdo (?=s[ée]c)|\bday of (?=[^\W\d_])|\bthis (?=[^ ]+ day of\b)|\bin the year\b|"
        r"\bof our lord\b|"
        r"第(?=\d)|\b[dl]'(?=[^\W\d_])|(?<=\d{4}) m\.(?= )|(?<=\d) d\.(?=,|$)|"
        r"\b(?:à|a las?|a|at|um|alle(?: ore)?|[aà]s|в|om|kl\.?|o)\s(?=\d{1,2}\s?[:h]\s?\d)"
    ),
    **{
        f"WEEKDAY_{letter}": (
            rf"(?:星期|礼拜|周){chinese}|{japanese}曜日?|(?<=\(){japanese}(?=\))|{korean}요일|"
            rf"\b{portuguese}-feira\b"
        )
        for letter, portuguese, chinese, japanese, korean in zip(
            "ABCDEFG",
            ("segunda", "ter[cç]a", "quarta", "quinta", "sexta", "-", "-"),
            ("一", "二", "三", "四", "五", "六", "[日天]"),
            "月火水木金土日",
            "월화수목금토일",
            strict=True,
        )
    },
    "BETWEEN_END": r"之[间間]|間に",
}
_KINDS["OR_LATER"] = WORDS["OR_LATER"] = ("a", None)
_KINDS["OR_EARLIER"] = WORDS["OR_EARLIER"] = ("b", None)
_KINDS["ONWARDS"] = WORDS["ONWARDS"] = ("S", None)
for _code, _name in enumerate(("ONE", "TWO", "THREE", "FOUR"), 33):
    WORDS[f"QUARTER_{_name}"] = ("q", _code)
WORDS |= {f"WEEKDAY_{_letter}": ("w", _day) for _day, _letter in enumerate("ABCDEFG")}
WORDS |= {"HALF_ONE": ("q", 40), "HALF_TWO": ("q", 41)}
_KINDS["BETWEEN_END"] = WORDS["BETWEEN_END"] = ("f", None)


def _in_turn() -> list[tuple[str, str]]:
    return sorted(_PHRASES.items(), key=lambda phrase: phrase[0] not in _FIRST)


_FIRST = ("FILLER", "CENTURY")
"""Tried before the others: their words have other meanings elsewhere."""
PHRASE = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _in_turn()))
"""Words of several parts, or without spaces around them; each group is named as in ``WORDS``."""


_RUN = re.compile("0+")
_RUN_OF_ANY = re.compile("[0-9]+")
_SKELETON = str.maketrans("123456789", "000000000")
_REMEMBERED = 4096


@lru_cache(_REMEMBERED)
def _joined_skeleton(skeleton: str) -> tuple[str, ...]:
    """What stands between the runs of digits once the phrases are joined: they hold no digit."""
    return tuple(_RUN.split(PHRASE.sub(lambda match: f" {match.lastgroup} ", skeleton)))


def phrases_joined(text: str) -> str:
    """The lower-case text with each phrase as one uppercase word.

    Texts that differ only in their digits have the same phrases, and a column has few others.
    """
    between = _joined_skeleton(text.translate(_SKELETON))
    pieces = [between[0]]
    for run, piece in zip(_RUN_OF_ANY.findall(text), between[1:], strict=True):
        pieces += (run, piece)
    return "".join(pieces)


_NO_DATE_WORDS = """
unknown|unk|n.d.|nd|n. d.|s.d.|s. d.|o.j.|o. j.|o.d.|o. d.|s.a.|s. a.|sine dato|sine anno
undated|no date|not dated|date unknown|tbd|tba|tbc|to be determined|to be announced
to be confirmed|none|null|nil|nan|nat|n/a|na|#n/a|not applicable|not available|not known|missing
?|??|???|-|--|---|–|—|.|...|*|x|xx|xxx|unbekannt|ohne datum|inconnu|sans date|desconocido
sin fecha|sconosciuto|senza data|onbekend|nieznana|brak|б.д.|б. д.|б. д|б/д|б.г.|б. г.|б/г
без года|неизвестно|без даты|不详|不詳|未知|不明|无|無|待定|미상|varies|various|never|pending
invalid date|invalid-date|#value!|#ref!|(null)|<na>|\\n
"""
NO_DATE = frozenset(_NO_DATE_WORDS.strip().replace("\n", "|").split("|"))
"""What a cell says, in lower case, when it says that there is no date."""

DENIALS = frozenset({"not", "no", "never", "except", "planned", "expected", "instead"})
"""Words, in lower case, that turn round what is said of the date after them."""

STILL_GOING = re.compile(
    r"(?:(?:to|until|till|bis|-|–|—) ?)?\(?(?:the )?"
    r"(?:present(?: day| time)?|ongoing|on-going|current(?:ly)?|now|today|to date|to this day|"
    r"still(?: [a-z]+){0,3}|in force|continuing|continues|"
    r"infinity|indefinite(?:ly)?|∞|"
    r"incumbent|active|open|heute|andauernd|laufend|gegenwart|à ce jour|aujourd'hui|"
    r"présent|actualidad|presente|en curso|actual(?:mente)?|oggi|in corso|in carica|"
    r"настоящее время|по настоящее время|по н\. ?в\.?|н\. ?в\.?|heden|obecnie|nadal|"
    r"devam(?: ediyor| etmekte)?|günümüz|[至到迄]今|现在|現在|目前|현재|\.)\.?\)?"
)
"""A whole cell, in lower case, that says an end has not come yet."""
END_OF_DAYS = re.compile(
    r"(?:31[./-]12[./-]|12/31/)?9999(?:-12-31)?(?:[t ](?:00:00(?::00)?|23:59:59)(?:\.\d+)?z?)?"
)
"""The last day that databases know, which stands for an end that nobody sees coming."""
