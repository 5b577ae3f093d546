"""Which kind of brain MR picture a series is, from its header and its description.

Measured parameters win over words: a description is typed by hand and travels with a protocol
that somebody changed. What neither tells stays unknown, the empty string.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import NamedTuple

UNKNOWN = ""
T1, T1_POST, T2, FLAIR, PD, STIR = "T1", "T1 post", "T2", "FLAIR", "PD", "STIR"
DWI, ADC, T2_STAR, SWI = "DWI", "ADC", "T2*", "SWI"
MRA, PERFUSION, FMRI, LOCALIZER = "MRA", "perfusion", "fMRI", "localizer"
DIR = "DIR"
MAP, PHASE, PROJECTION, SUBTRACTION, MASK = "map", "phase", "projection", "subtraction", "mask"

Fact = str | float | Sequence[str] | None
Facts = Mapping[str, Fact]


class Recognised(NamedTuple):
    """What a series is taken for.

    contrast  one of the constants above; `UNKNOWN` when nothing tells
    said      what the description says where the parameters contradict it, else empty
    """

    contrast: str
    said: str = ""


def recognise(description: str, facts: Facts) -> Recognised:
    """Return what a series is, from its description and the facts of its header.

    facts  by DICOM keyword: numbers as float, texts as str or sequences of str; whatever is
           missing or empty says nothing. Used are ScanningSequence, SequenceVariant, ImageType,
           RepetitionTime, EchoTime, InversionTime (ms), DiffusionBValue, AcquisitionContrast,
           ContrastBolusAgent, SequenceName and ProtocolName. A NIfTI file has none: its name is
           the description.
    """
    text = _normalised(description)
    said = _said(text)
    if not said:  # the sequence's own name, e.g. "*tfl3d1_ns", before what the protocol is called
        protocol = _normalised(_text(facts, "ProtocolName"))
        said = _named(_text(facts, "SequenceName")) or _said(protocol)
    measured = _measured(facts)
    contrast, contradicted = _settled(said, measured, text, facts)
    wrong = said if contradicted else ""
    if contrast != T1 or not _agent(facts):
        return Recognised(contrast, wrong)
    before = _BEFORE.search(text) and not _AFTER.search(text)
    return Recognised(T1_POST, wrong or ("T1 before contrast agent" if before else ""))


# ---- what the description says ----------------------------------------------------------------

_ROWS: tuple[tuple[str, str], ...] = (  # the first that is found wins
    (MASK, r"masks?|maske|masque|seg|segmentation"),
    (LOCALIZER, r"loc|loca|locali[sz]\w*|lokali\w*|scout|aah\w*scout|survey|topogram|pilot|"
                r"3 ?plane|three plane|3 ?pl|smart ?brain|reperage|ubersicht\w*|planscan"),
    (PROJECTION, r"mip|m ip|min ?ip|mips"),
    (SUBTRACTION, r"(?<!^)sub|subtra\w*|subtr|subtraktion|soustraction|sustraccion|sottrazione"),
    (PHASE, r"field ?map\w*|b0 ?map\w*|pha(?:se)? images?|swi pha(?:se)?|qsm"),
    (ADC, r"adc|adc map|dadc|apparent diffusion\w*"),
    (MAP, r"colfa|fa(?! ?\d)|fractional aniso\w*|tensor|eadc|t1 map|t2 map|t2 ?star map"),
    (PERFUSION, r"perf\w*|pwi|dsc|dce|asl|[p23]?p?c?asl|r?cb[fv]|r?mtt|ttp|tmax"),
    (FMRI, r"bold|fmri|f mri|resting ?state|rs fmri"),
    (DWI, r"dwi|dw|dwis?e?|diff|diffusion\w*|difusion\w*|diffusione|diffusie|dti|hardi|trace\w*|"
          r"resolve|b ?= ?\d{3,4}|b[1-9]\d{2,3}"),
    (SWI, r"swi|swan|swip|ven ?bold|suscept\w*|suszept\w*"),
    (MRA, r"tof|mra|mrv|angio\w*|pc ?angio|venogra\w*|phlebo\w*|cow|willis"),
    (DIR, r"dir|double inversion\w*"),
    (STIR, r"stir"),
    (FLAIR, r"t2 f|flair\w*|dark ?fluid|da ?fl|fluid attenuat\w*|tirm"),
    (T2_STAR, r"t2 ?\*|t2 ?star(?: ?w)?|t2 s|ha?emo\w*|t2 (?:ffe|gre|fl2d|flash)|"
              r"(?:ffe|gre|fl2d|flash) t2|medic|gre epi"),
    (T1, r"t1|mp ?2? ?rage|f?spgr|bravo|tfl3d\w*|tfe3d|3d ?tfe|vibe"),
    (T2, r"t2|ciss|fiesta\w*|haste"),
    (PD, r"pd|pd ?w|dp|proton\w*|protonen\w*|rho"),
)  # fmt: skip
_BY_NAME = {name: re.compile(rf"(?<!\w)(?:{words})(?![\w*])") for name, words in _ROWS}
_T1_FLAIR = re.compile(r"\bt1\b(?!.*\bt2\b).*\bflair\b|\bflair\b(?!.*\bt2\b).*\bt1\b")
_TIRM_ALONE = re.compile(r"^(?!.*(?:flair|fluid|da ?fl)).*\btirm\b")
_AFTER = re.compile(
    r"\+ ?(?:c|k|ce|gd|km|g|gad\w*|contrast|kontrast)\b|\bc ?\+|\bt1 (?:c|ce|k|gd|g)\b|"
    r"\b(?:gd|gado?\w*|km|ce|ced|ceax|contrast\w*|kontrast\w*|contraste|contrasto|mdc|civ|"
    r"enhanced?|inj\w*|injection|dotarem|clariscan|magnevist|prohance|multihance|omniscan)\b|"
    r"\b(?:post|nach|apres|dopo|despues|posle)\b"
    r"(?! ?-?(?:op\w*|scan|rt|rct|chemo\w*|treat\w*|therap\w*|surg\w*|radi\w*|bestrahlung|pre))"
)
_BEFORE = re.compile(
    r"\b(?:pre(?! ?op)|before|without|w ?o|wo|ohne|nativ\w*|vor|sans|avant|sin|senza|prima|antes|"
    r"unenhanced|non ?contrast|no contrast|plain)\b|\bt1 n\b"
)


def _normalised(text: str) -> str:
    """Return lower-case words without accents, parted by single blanks; + * and = stay."""
    parted = re.sub(r"(?<=[A-Za-z0-9])(?=(?:Post|Pre|Gd|KM|Contrast)\b)", " ", text)
    plain = unicodedata.normalize("NFKD", parted.lower())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = re.sub(r"[^a-z0-9+*=]+", " ", plain)
    plain = re.sub(r"\b(ax|axi|axial|sag|cor|tra|3d|2d|iso|obl|se|tse|fse)(?=t[12]|flair|dwi|swi)",
                   r"\1 ", plain)  # fmt: skip
    return re.sub(r"\bt([12])(?=[a-z])", r"t\1 ", plain).strip()


def _said(text: str) -> str:
    """Return what the normalised words name, `T1_POST` only where an agent is named with T1."""
    if _T1_FLAIR.search(text):
        return _t1(text)
    for name, pattern in _BY_NAME.items():
        if pattern.search(text):
            return _t1(text) if name == T1 else name
    return UNKNOWN


def _t1(text: str) -> str:
    after, before = bool(_AFTER.search(text)), bool(_BEFORE.search(text))
    return T1_POST if after and not before else T1


_SEQUENCES = (  # beginnings of Siemens' and others' sequence names
    (r"\*?tfl", T1), (r"\*?swi", SWI), (r"\*?ep_b[1-9]", DWI), (r"\*?qfl", LOCALIZER),
)  # fmt: skip


def _named(sequence: str) -> str:
    low = sequence.strip().lower()
    return next((name for start, name in _SEQUENCES if re.match(start, low)), UNKNOWN)


# ---- what was measured ------------------------------------------------------------------------

_IMAGE_TYPES = (  # values of ImageType; the first that is there wins
    (ADC, ("ADC",)),
    (MAP, ("FA", "EADC", "TENSOR", "EXP_COEFF", "T1 MAP", "T2 MAP", "RA")),
    (PROJECTION, ("PROJECTION IMAGE", "MIP", "MINIP", "MNIP")),
    (PERFUSION, ("PERFUSION", "ASL", "CBF", "CBV", "RCBF", "RCBV", "MTT", "RMTT", "TTP", "TMAX")),
    (DWI, ("TRACEW", "TRACE", "DIFFUSION", "ISOTROPIC")),
    (SUBTRACTION, ("SUBTRACTION", "SUBTRACT", "SUB")),
    (PHASE, ("P", "PHASE", "PHASE MAP", "B0", "FIELD_MAP")),
    (SWI, ("SWI",)),
    (LOCALIZER, ("LOCALIZER",)),
)
# AcquisitionContrast of enhanced MR (DICOM PS3.3 C.8.13.3.1.1). "T1" proves nothing: makers write
# it on whatever has no other name, such as field maps.
_ACQUIRED = {
    "T2": T2, "PROTON_DENSITY": PD, "DIFFUSION": DWI, "PERFUSION": PERFUSION,
    "T2_STAR": T2_STAR, "FLUID_ATTENUATED": FLAIR, "STIR": STIR, "TAGGING": UNKNOWN,
}  # fmt: skip
_NO_AGENT = {"", "no", "none", "n", "without", "nil", "0", "keine", "kein", "non", "na", "n a"}


def _measured(facts: Facts) -> str:
    """Return what the header's facts prove; `UNKNOWN` where they leave more than one answer."""
    kinds = {value.upper() for value in _values(facts, "ImageType")}
    for name, values in _IMAGE_TYPES:
        if kinds.intersection(values):
            return name
    acquired = _ACQUIRED.get(_text(facts, "AcquisitionContrast").upper(), UNKNOWN)
    if acquired:
        return acquired
    if (_number(facts, "DiffusionBValue") or 0) > 0:
        return DWI
    if "TOF" in _values(facts, "SequenceVariant"):
        return MRA
    return _from_times(facts)


def _from_times(facts: Facts) -> str:
    sequence = _values(facts, "ScanningSequence")
    repetition, echo = _number(facts, "RepetitionTime"), _number(facts, "EchoTime")
    if "EP" in sequence or echo is None:
        return UNKNOWN  # diffusion, perfusion and function share their times
    inverted = _from_inversion(_number(facts, "InversionTime") or 0, echo)
    if inverted:
        return inverted
    if "SE" in sequence and "GR" not in sequence and repetition is not None:
        return _from_spin_echo(repetition, echo, "IR" in sequence)
    if "GR" in sequence and "SE" not in sequence:
        if "MP" in _values(facts, "SequenceVariant") and echo < 10:
            return T1
        if echo >= 15:
            return T2_STAR
    return UNKNOWN


def _from_inversion(inversion: float, echo: float) -> str:
    """Return what was nulled: fat (STIR), fluid (FLAIR), or neither (T1); times in ms."""
    if 1500 <= inversion <= 3200 and echo >= 60:
        return FLAIR
    if 80 <= inversion <= 280:
        return STIR
    return T1 if 350 <= inversion <= 1400 and echo <= 40 else UNKNOWN


def _from_spin_echo(repetition: float, echo: float, inverted: bool) -> str:
    if inverted:
        return UNKNOWN  # the inversion time is not stated, and it decides
    if echo <= 40 and 250 <= repetition <= 1100:
        return T1
    if repetition >= 1800:
        return T2 if echo >= 70 else PD if echo <= 45 else UNKNOWN
    return UNKNOWN


# ---- both together ----------------------------------------------------------------------------

# Where the words are more exact than what the parameters can tell: no contradiction.
_MORE_EXACT = {
    T1: {T1_POST, MRA, LOCALIZER, SUBTRACTION, PERFUSION, PROJECTION, MASK},
    T2: {LOCALIZER, MASK, MRA, PROJECTION},
    PD: {MRA, LOCALIZER, MASK, SUBTRACTION, PROJECTION},
    T2_STAR: {SWI, PERFUSION, FMRI, PHASE, PROJECTION, MAP, MASK},
    DWI: {ADC, MAP, MASK},
    SWI: {PROJECTION, PHASE},
    PERFUSION: {MAP},
    FLAIR: {DIR},
}
# What is made out of another picture is still described like that one.
_DERIVED = {ADC, MAP, PROJECTION, PHASE, SUBTRACTION, PERFUSION, LOCALIZER}
_FLUID_NULLED_FROM_MS = 4000  # no FLAIR is repeated faster


def _settled(said: str, measured: str, text: str, facts: Facts) -> tuple[str, bool]:
    """Return the contrast, and whether the description contradicts it."""
    if not measured or not said or measured == said:
        return measured or said, False
    if said in _MORE_EXACT.get(measured, ()):
        return said, False
    if measured == T2 and said in (FLAIR, STIR):
        # spin echo with long times; that fluid was nulled shows in a time that is not stated
        repetition = _number(facts, "RepetitionTime") or 0
        if _number(facts, "InversionTime") is None and repetition >= _FLUID_NULLED_FROM_MS:
            return said, False
    if measured == STIR and _TIRM_ALONE.search(text):
        return measured, False  # "tirm" names both
    named_too = measured in _BY_NAME and _BY_NAME[measured].search(text)  # as in "PD+T2"
    return measured, measured not in _DERIVED and not named_too


def _agent(facts: Facts) -> bool:
    """Tell whether the header names a contrast agent."""
    return _normalised(_text(facts, "ContrastBolusAgent")) not in _NO_AGENT


def _values(facts: Facts, keyword: str) -> set[str]:
    value = facts.get(keyword)
    if isinstance(value, str):
        return {part.strip() for part in value.split("\\") if part.strip()}
    return {str(part).strip() for part in value} if isinstance(value, Sequence) else set()


def _text(facts: Facts, keyword: str) -> str:
    value = facts.get(keyword)
    if isinstance(value, str):
        return value
    return " ".join(str(part) for part in value) if isinstance(value, Sequence) else ""


def _number(facts: Facts, keyword: str) -> float | None:
    value = facts.get(keyword)
    return float(value) if isinstance(value, int | float) else None
