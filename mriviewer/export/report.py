"""The report as a PDF on A4: who, what the reader says, what the model suggests, and from where.

Teal is the reader's voice and violet the model's, each with its heading, so that a print in grey
loses nothing. The metadata of the file never holds a name, a number or a machine.
"""

import io
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    KeepTogether,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from mriviewer import __version__
from mriviewer.core.errors import ViewerError
from mriviewer.export.fonts import font_path, printable
from mriviewer.export.picture import FOOTER
from mriviewer.export.report_charts import (
    BOLD,
    INK,
    MODEL,
    PLAIN,
    QUIET,
    READER,
    RULE,
    WARNING,
    PicturePair,
    ProbabilityBars,
    SliceStrip,
)
from mriviewer.export.report_content import ModelWord, ReportContent, SeriesPage, percent
from mriviewer.paths import write_atomically

__all__ = ["ReportContent", "SeriesPage", "write_report"]

_MARGIN = 18 * mm
_WIDTH = A4[0] - 2 * _MARGIN
_LONGEST_FIELD = 300  # characters of a name or description; a longer one would not fit on a page
_BODY = ParagraphStyle("body", fontName=PLAIN, fontSize=8.5, leading=12, textColor=INK)
_SMALL = ParagraphStyle("small", parent=_BODY, fontSize=7.5, leading=10.5, textColor=QUIET)
_NAME = ParagraphStyle("name", parent=_SMALL, leading=12)  # in line with _BODY
_TITLE = ParagraphStyle("title", parent=_BODY, fontName=BOLD, fontSize=15, leading=19)
_NOTICE = ParagraphStyle("notice", parent=_BODY, fontName=BOLD, textColor=WARNING)
_VERDICTS = {
    "agree": "Agrees with the model",
    "disagree": "Disagrees with the model",
    "unsure": "Unsure about the model",
}


def write_report(content: ReportContent, path: Path) -> None:
    """Write the report; the old file stays until the new one is whole.

    Raises ViewerError when there is nothing to report or the disk refuses.
    """
    if not content.series:
        raise ViewerError("The report was not written", "it has no series.")
    if not path.parent.is_dir():
        raise ViewerError(
            "The report was not written", f"the folder {path.parent} does not exist.",
            "Make the folder first, or choose another.",
        )  # fmt: skip
    pages, _ = _render(content, total=0)  # "page 1 of N" needs N: drawn once to count
    _, document = _render(content, total=pages)
    try:
        write_atomically(path, document)
    except OSError as error:
        raise ViewerError(
            "The report was not written", f"{error.strerror or error}.",
            "Close the file where it is open, choose another folder, or make room on the disk.",
        ) from error  # fmt: skip


def _render(content: ReportContent, total: int) -> tuple[int, bytes]:
    """Return the number of pages and the PDF."""
    register_fonts()
    packed = io.BytesIO()
    document = BaseDocTemplate(
        packed, pagesize=A4, title="MRI Viewer report", author="", subject=FOOTER,
        creator=f"MRI Viewer {__version__}", lang="en",
    )  # fmt: skip
    frame = Frame(_MARGIN, 20 * mm, _WIDTH, A4[1] - 38 * mm, 0, 0, 0, 0)

    def footer(canvas: Any, _: BaseDocTemplate) -> None:
        canvas.saveState()
        canvas.setStrokeColor(RULE)
        canvas.line(_MARGIN, 16 * mm, A4[0] - _MARGIN, 16 * mm)
        canvas.setFont(BOLD, 7.5)
        canvas.setFillColor(INK)
        canvas.drawString(_MARGIN, 11.5 * mm, FOOTER)
        canvas.setFont(PLAIN, 7.5)
        canvas.drawRightString(
            A4[0] - _MARGIN, 11.5 * mm, f"Page {canvas.getPageNumber()} of {total}"
        )
        canvas.restoreState()

    document.addPageTemplates(PageTemplate(frames=[frame], onPage=footer))
    document.build(_story(content))
    return document.page, packed.getvalue()


def _story(content: ReportContent) -> list[Flowable]:
    story: list[Flowable] = []
    for page in content.series:
        if story:
            story.append(PageBreak())
        story += _identity(page, content.created)
        story += _reader(page)
        story += _model(page)
        story += _key_pictures(page)
        story += _second_page(page)
    story += _provenance(content)
    return story


def _identity(page: SeriesPage, created: str) -> list[Flowable]:
    who: list[tuple[str, str]] = [("Patient", "identity left out")]
    if page.patient is not None:
        who = [
            ("Patient", page.patient.name or "no name in the files"),
            ("Patient ID", page.patient.id or "not stated"),
            ("Born", page.patient.birth_date or "not stated"),
            ("Sex", page.patient.sex or "not stated"),
            ("Study", " · ".join(filter(None, (page.study_date, page.study_description)))
             or "no date in the files"),
        ]  # fmt: skip
    size = f"{page.shape[0]} × {page.shape[1]} pixels" if page.shape else "of different sizes"
    what = [
        ("Series", " · ".join(filter(None, (page.modality, page.source_format)))),
        ("Slices", f"{page.slice_count}, {size}"),
        ("Spacing", _spacing(page)),
        *page.details[:4],
        ("Report", created),
    ]
    half = _WIDTH / 2
    table = Table([[_facts(who, half), _facts(what, half)]], [half, half])
    table.setStyle(_BARE)
    title = Paragraph(_markup(_cut(page.description) or "Series without description"), _TITLE)
    head: list[Flowable] = [Paragraph("MRI Viewer report", _SMALL), title]
    if page.notice:
        head.append(Paragraph(_markup(_cut(page.notice)), _NOTICE))
    return [*head, Spacer(1, 2 * mm), table]


def _spacing(page: SeriesPage) -> str:
    if page.spacing_mm is None:
        return "unknown"
    between, down, across = page.spacing_mm
    return f"{down:.3g} × {across:.3g} mm, slices {between:.3g} mm apart"


def _reader(page: SeriesPage) -> list[Flowable]:
    review = page.review
    words = "No verdict on the model"
    if review.verdict is not None:
        words = _VERDICTS[review.verdict]
        words += f" ({review.model})" if review.model else ""
        words += f"; would say: {review.correction}" if review.correction else ""
    story = [*_heading("The reader", READER), Paragraph(_markup(words), _BODY)]
    if not review.remark.strip():
        return [*story, Paragraph("No remark.", _SMALL)]
    lines = review.remark.strip().splitlines()
    return [*story, *(Paragraph(_markup(line) or "&nbsp;", _BODY) for line in lines)]


def _model(page: SeriesPage) -> list[Flowable]:
    heading = _heading("The model's opinion", MODEL)
    word = page.model
    if word is None:
        return [*heading, Paragraph("No model was asked about this series.", _BODY)]
    named = (
        f"<b>{_markup(word.identity.title)}</b> suggests "
        f"<b>{_markup(word.identity.labels[_top(word)])}</b> for the series, "
        f"{escape(percent(max(word.opinion.probabilities)))} (calibrated)."
    )
    story: list[Flowable] = [
        KeepTogether([*heading, Paragraph(named, _BODY), Spacer(1, 1.5 * mm),
                      ProbabilityBars(word, _WIDTH)]),
        Paragraph(_markup(_how_computed(word)), _SMALL),
    ]  # fmt: skip
    if word.limits:
        limits = " ".join(word.limits)
        story.append(Paragraph(f"<b>Limits.</b> {_markup(limits)}", _SMALL))
    story.append(Paragraph(f"SHA-256 of the model package: {word.identity.sha256}", _SMALL))
    return story


def _top(word: ModelWord) -> int:
    return max(range(len(word.opinion.probabilities)), key=word.opinion.probabilities.__getitem__)


def _how_computed(word: ModelWord) -> str:
    slices = ", ".join(str(index + 1) for index in word.opinion.counted)
    finding = "the strongest finding (its probability times the peak of the evidence for it)"
    return (
        f"How computed: the mean over the {len(word.opinion.counted)} slices with {finding}, here "
        f"{slices}. The model sees one slice at a time; a false alarm on a single slice "
        "therefore weighs more than in a mean over all slices."
    )


def _key_pictures(page: SeriesPage) -> list[Flowable]:
    key = page.key
    if key is None:
        return []
    words = f"Key slice {key.index + 1} of {page.slice_count}"
    if key.window is not None:
        words += f", window {key.window.center:.6g} / {key.window.width:.6g} (centre / width)"
    below = ""
    if key.heat is not None:
        below = (
            "Grad-CAM: where the model found evidence for the named class, in units of its logit, "
            "on one scale for all slices; not an outline of a lesion."
        )
        if key.evidence_max <= 0:
            below = "No positive evidence for the named class on this slice. " + below
        elif page.model and key.evidence_max < key.threshold * page.model.identity.evidence_scale:
            below = "The evidence on this slice is below the threshold that is drawn. " + below
    return [KeepTogether([
        *_heading("Key slice", INK), Paragraph(words, _BODY), Spacer(1, 1 * mm),
        PicturePair(key, page.model, _WIDTH), Paragraph(below, _SMALL),
    ])]  # fmt: skip


def _second_page(page: SeriesPage) -> list[Flowable]:
    story: list[Flowable] = [PageBreak()]
    if page.model is not None:
        story.append(KeepTogether([
            *_heading("Probability over the slices", MODEL), Spacer(1, 1 * mm),
            SliceStrip(page.model, _WIDTH),
            Paragraph(
                "Above: probability of a finding on each slice. Below: probability of each class, "
                "darker is higher. The triangle marks the key slice"
                + (", × a slice that could not be read." if page.unreadable else "."), _SMALL),
        ]))  # fmt: skip
    story += _heading("Repairs and assumptions", INK)
    if not page.repairs and not page.unreadable:
        story.append(Paragraph("None: the files say all that was needed.", _BODY))
    story += [Paragraph(f"• {_markup(repair.text)}", _BODY) for repair in page.repairs]
    story += [
        Paragraph(f"• Slice {index + 1} was left out: {_markup(reason)}", _BODY)
        for index, reason in page.unreadable
    ]
    return story


def _provenance(content: ReportContent) -> list[Flowable]:
    rows = [("Made", content.created)]
    rows += [(name, version) for name, version in content.software]
    seen: set[str] = set()
    for page in content.series:
        word = page.model
        if word is None or word.identity.sha256 in seen:
            continue
        seen.add(word.identity.sha256)
        rows += [
            ("Model", f"{word.identity.title}"),
            ("Classes", ", ".join(word.identity.labels)),
            ("Package SHA-256", word.identity.sha256),
            ("Model licence", word.license or "not stated"),
            ("Computed on", word.device or "not stated"),
        ]
    return [KeepTogether([*_heading("Provenance", INK), _facts(rows, _WIDTH)])]


def _heading(words: str, colour: Color) -> list[Flowable]:
    style = ParagraphStyle(
        "heading", fontName=BOLD, fontSize=10, leading=13, textColor=colour,
        spaceBefore=5 * mm, spaceAfter=1 * mm, keepWithNext=1,
        borderColor=colour, borderPadding=0,
    )  # fmt: skip
    return [Paragraph(words, style)]


_BARE = TableStyle([
    ("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ("TOPPADDING", (0, 0), (-1, -1), 0.5), ("BOTTOMPADDING", (0, 0), (-1, -1), 0.5),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
])  # fmt: skip


def _facts(rows: Sequence[tuple[str, str]], width: float) -> Table:
    """Return a table of names and values, each value in one paragraph that wraps."""
    cells = [
        [Paragraph(_markup(_cut(name)), _NAME), Paragraph(_markup(_cut(value)) or "–", _BODY)]
        for name, value in rows
    ]
    table = Table(cells, [27 * mm, width - 27 * mm])
    table.setStyle(_BARE)
    return table


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_FIELD else text[: _LONGEST_FIELD - 1] + "…"


@cache
def register_fonts() -> None:
    """Make the fonts known to reportlab. Raises ViewerError when they are missing."""
    pdfmetrics.registerFont(TTFont(PLAIN, str(font_path())))
    pdfmetrics.registerFont(TTFont(BOLD, str(font_path(bold=True))))
    pdfmetrics.registerFontFamily(PLAIN, normal=PLAIN, bold=BOLD, italic=PLAIN, boldItalic=BOLD)
    for name in ("HeiseiKakuGo-W5", "STSong-Light", "HYSMyeongJo-Medium"):
        pdfmetrics.registerFont(UnicodeCIDFont(name))


def _markup(text: str) -> str:
    """Return text as reportlab markup: characters of markup escaped, one font a script.

    DejaVu has no Chinese, Japanese and Korean characters: for these the fonts named in the PDF
    standard are used, which PDF readers bring along.
    """
    has: Any = pdfmetrics.getFont(PLAIN).face.charToGlyph
    out: list[str] = []
    line = printable(text)
    start = 0
    while start < len(line):
        known = ord(line[start]) in has
        end = start + 1
        while end < len(line) and (ord(line[end]) in has) == known:
            end += 1
        run = escape(line[start:end])
        out.append(run if known else f'<font name="{_east_asian(line)}">{run}</font>')
        start = end
    return "".join(out)


def _east_asian(text: str) -> str:
    """Return the font for a line: Japanese by its kana, Korean by its hangul, else Chinese."""
    if any("぀" <= character <= "ヿ" for character in text):
        return "HeiseiKakuGo-W5"
    if any("가" <= character <= "힣" for character in text):
        return "HYSMyeongJo-Medium"
    return "STSong-Light"
