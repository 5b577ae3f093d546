"""The report as a PDF on A4: the sober brother of the page, for a reader without a screen.

The metadata of the file names no person and no machine.
"""

import io
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    KeepTogether,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from trainer.judging.predictions import SPLIT_WORDS
from trainer.reporting import claims, figures, words
from trainer.reporting.checklist import STATES
from trainer.reporting.content import ReportContent
from trainer.reporting.gallery import Cell, Error
from trainer.reporting.paper_parts import (
    BARE,
    BODY,
    BOLD,
    CELL,
    HEADING,
    INK,
    MARGIN,
    NOTICE,
    PLAIN,
    RULE,
    SMALL,
    TITLE,
    UNDER,
    WIDTH,
    Drawn,
    broken,
    draw,
    drawing,
    facts,
    matrix,
    picture,
    register_fonts,
    table,
)

Drawings = dict[str, Drawn]
_ERRORS = 12  # on paper; the page shows more


def render(content: ReportContent, cells: Sequence[Cell]) -> bytes:
    """Return the PDF."""
    register_fonts()
    drawn = {
        draws.__name__: draw(figure)
        for draws in (figures.curves, figures.operating, figures.calibration, figures.protocols)
        if (figure := draws(content)) is not None
    }
    pages, _ = _build(content, cells, drawn, 0)  # "page 1 of N" needs N: laid out once to count
    return _build(content, cells, drawn, pages)[1]


def _build(
    content: ReportContent, cells: Sequence[Cell], drawn: Drawings, total: int
) -> tuple[int, bytes]:
    packed = io.BytesIO()
    document = BaseDocTemplate(
        packed, pagesize=A4, title=f"Training report: {content.package.title}", author="",
        subject=words.FOOTER, creator="MRI Viewer trainer", lang="en",
    )  # fmt: skip
    frame = Frame(MARGIN, 20 * mm, WIDTH, A4[1] - 38 * mm, 0, 0, 0, 0)

    def footer(canvas: Any, _: BaseDocTemplate) -> None:
        canvas.saveState()
        canvas.setStrokeColor(RULE)
        canvas.line(MARGIN, 16 * mm, A4[0] - MARGIN, 16 * mm)
        canvas.setFont(BOLD, 7.5)
        canvas.setFillColor(INK)
        canvas.drawString(MARGIN, 11.5 * mm, words.FOOTER)
        canvas.setFont(PLAIN, 7.5)
        page = f"{content.package.identity.title} · page {canvas.getPageNumber()} of {total}"
        canvas.drawRightString(A4[0] - MARGIN, 11.5 * mm, page)
        canvas.restoreState()

    document.addPageTemplates(PageTemplate(frames=[frame], onPage=footer))
    document.build(_story(content, cells, drawn))
    return document.page, packed.getvalue()


def _story(content: ReportContent, cells: Sequence[Cell], drawn: Drawings) -> list[Flowable]:
    return [
        *_first(content),
        *_data(content),
        *_training(content, drawn.get("curves")),
        *_results(content, drawn.get("operating")),
        *_calibration(content, drawn.get("calibration")),
        *_protocols(content, drawn.get("protocols")),
        *_claims(content),
        *_comparison(content),
        *_errors(cells, content),
        *_rest(content),
    ]


def _first(content: ReportContent) -> list[Flowable]:
    found = content.metrics[content.judged_split]
    key = [
        (f"Judged on {SPLIT_WORDS[content.judged_split].lower()}",
         f"{found['pictures']} pictures in {found['groups']} groups"),
        ("Accuracy", words.shown(found["accuracy"])),
        ("Balanced accuracy", words.shown(found["balanced_accuracy"])),
        ("What the split hides", content.numbers_words),
        ("Looks at test", content.ledger),
    ]  # fmt: skip
    return [
        Paragraph(f"Training report · {escape(content.made)}", SMALL),
        Paragraph(escape(content.package.title), TITLE),
        Paragraph(
            f"{escape(content.package.identity.title)} · labels: "
            f"{escape(', '.join(content.labels))}", SMALL,
        ),
        Spacer(1, 2 * mm),
        Paragraph(words.FOOTER, NOTICE),
        Paragraph(escape(content.package.manifest["intended_use"]), BODY),
        Spacer(1, 3 * mm),
        facts(key),
    ]  # fmt: skip


def _data(content: ReportContent) -> list[Flowable]:
    head = ["split", *content.labels, "all", "groups", "patients"]
    rows = [
        [c.split, *map(str, c.of_label), str(sum(c.of_label)), str(c.groups),
         str(c.patients or "unknown")]
        for c in content.counts
    ]  # fmt: skip
    return [
        Paragraph("Data and split", HEADING),
        Paragraph(escape(content.config.data.description or "No description was given."), BODY),
        Paragraph(f"Split: {escape(content.split_words)}. {escape(content.audit_words)}", BODY),
        Spacer(1, 1.5 * mm),
        table(head, rows),
    ]


def _training(content: ReportContent, drawn: Drawn | None) -> list[Flowable]:
    return [KeepTogether([
        Paragraph("Training", HEADING), Paragraph(escape(content.training_words), BODY),
        *drawing(drawn),
    ])]  # fmt: skip


def _results(content: ReportContent, drawn: Drawn | None) -> list[Flowable]:
    story: list[Flowable] = []
    for split, found in content.metrics.items():
        title = f"{SPLIT_WORDS[split]}: {found['pictures']} pictures in {found['groups']} groups"
        story += [
            KeepTogether([
                *([] if story else [Paragraph("Results", HEADING)]),
                Paragraph(escape(title), UNDER), matrix(found["confusion"]),
            ]),
            Spacer(1, 2.5 * mm),
            KeepTogether([
                table(["label", *words.label_head()],
                      [[name, *(broken(figure) for figure in row)]
                       for name, row in words.of_labels(found)]),
                Spacer(1, 2.5 * mm),
            ]),
            *_overall(found, full=split == content.judged_split),
            *(Paragraph(escape(said), BODY) for said in content.doubts.get(split, [])),
        ]  # fmt: skip
        if found.get("patients", {}).get("figures"):
            of = found["patients"]
            story.append(Paragraph(
                f"{of['of_one_label']} patients, judged by the {of['how']}: accuracy "
                f"{words.shown(of['figures']['accuracy'])}, balanced accuracy "
                f"{words.shown(of['figures']['balanced_accuracy'])}.", BODY))  # fmt: skip
    story += [Spacer(1, 1.5 * mm), Paragraph(words.INTERVALS, SMALL)]
    return [*story, *drawing(drawn)]


def _overall(found: dict[str, Any], full: bool) -> list[Flowable]:
    rows = words.overall(found)
    if full:
        widths = [50 * mm, 50 * mm, WIDTH - 100 * mm]
        shown = table(["figure", "value", ""], [list(row) for row in rows], widths)
        return [KeepTogether([shown, Spacer(1, 2 * mm)])]
    short = "; ".join(f"{name} {figure}" for name, figure, _ in (*rows[:3], rows[8]))
    return [Paragraph(escape(f"{short}."), BODY)]


def _calibration(content: ReportContent, drawn: Drawn | None) -> list[Flowable]:
    said = (
        "Probabilities are divided by a temperature that was fitted on validation (Guo et al. "
        "2017). On the dashed line a probability is what it says; the size of a dot is the share "
        "of pictures."
    )
    return [KeepTogether([
        Paragraph("Calibration", HEADING), Paragraph(said, BODY),
        *drawing(drawn),
    ])]  # fmt: skip


def _protocols(content: ReportContent, drawn: Drawn | None) -> list[Flowable]:
    rows = [
        [p.name, *((p.missing, "", "") if p.missing
                   else (str(p.pictures), p.accuracy, p.balanced_accuracy))]
        for p in words.protocols(content.numbers)
    ]  # fmt: skip
    numbers = table(["protocol", "pictures", "accuracy", "balanced accuracy"], rows,
                   [45 * mm, 25 * mm, 52 * mm, 52 * mm])  # fmt: skip
    spans = [("SPAN", (1, n), (3, n)) for n, row in enumerate(rows, 1) if row[2] == ""]
    numbers.setStyle(TableStyle(spans))
    return [
        KeepTogether([
            Paragraph("What the split hides", HEADING),
            Paragraph(escape(content.numbers_words), BODY), Spacer(1, 1.5 * mm), numbers,
        ]),
        KeepTogether([
            Paragraph("Shortcuts: what can be had without looking at the brain", UNDER),
            Paragraph(escape(content.shortcuts_words), BODY),
            *drawing(drawn),
        ]),
    ]  # fmt: skip


def _claims(content: ReportContent) -> list[Flowable]:
    paper, split = content.config.paper, content.judged_split
    if paper is None:
        return []
    rows = claims.rows(paper, content.metrics[split], content.numbers)
    shown = [table(claims.head(SPLIT_WORDS[split].lower()), rows)] if rows else []
    return [KeepTogether([
        Paragraph(claims.TITLE, HEADING), Paragraph(escape(claims.sentences(paper)), BODY),
        Spacer(1, 1.5 * mm), *shown,
    ])]  # fmt: skip


def _comparison(content: ReportContent) -> list[Flowable]:
    comparison = content.comparison
    if comparison is None:
        return []
    story: list[Flowable] = [
        Paragraph(escape(f"Comparison with {comparison.other}"), HEADING),
        Paragraph(escape(comparison.words), BODY),
    ]
    for split, found in comparison.splits.items():
        title = f"{SPLIT_WORDS[split]}: {found['pictures']} pictures that both answered"
        story += [
            Paragraph(title, UNDER),
            table(["figure", comparison.other, "this run", "difference"],
                   [list(row) for row in words.differences(found)]),
            Paragraph(
                escape(words.mcnemar_words(found["mcnemar"], comparison.other, "this run")), BODY
            ),
        ]  # fmt: skip
    return story


def _errors(cells: Sequence[Cell], content: ReportContent) -> list[Flowable]:
    """Show the surest error of each cell, then the next, until the room is used."""
    queues = [list(cell.errors) for cell in cells]
    chosen: list[Error] = []
    while any(queues) and len(chosen) < _ERRORS:
        chosen += [queue.pop(0) for queue in queues if queue]
    chosen = chosen[:_ERRORS]
    if not chosen:
        return []
    said = (
        f"Sure and wrong on {SPLIT_WORDS[content.judged_split].lower()}: what the network saw, the "
        "evidence for the suggested label (Grad-CAM, one scale for all pictures, no outline of a "
        "lesion), and the training pictures most alike to the network (cosine of pooled features). "
        "The HTML report shows more."
    )
    rows = [_error(error) for error in chosen]
    return [
        CondPageBreak(70 * mm), Paragraph("Errors", HEADING), Paragraph(said, BODY),
        Spacer(1, 2 * mm), *rows,
    ]  # fmt: skip


def _error(error: Error) -> Flowable:
    said = [
        Paragraph(f"<b>{escape(error.suggested)} {escape(words.percent(error.probability))}</b>",
                  BODY),
        Paragraph(f"true: {escape(error.true)} "
                  f"{escape(words.percent(error.probability_of_true))}", CELL),
        Paragraph(escape(error.path), SMALL),
    ]  # fmt: skip
    near: list[Any] = [
        [picture(n.grey, 19 * mm), Paragraph(f"{escape(n.label)} · {n.likeness:.2f}", SMALL)]
        for n in error.neighbours
    ]
    near += [""] * (3 - len(near))
    row = [picture(error.seen.grey, 27 * mm), picture(error.seen.overlay, 27 * mm), said, *near]
    shown = Table([row], [28 * mm, 29 * mm, 50 * mm, 22.3 * mm, 22.3 * mm, 22.3 * mm])
    shown.setStyle(BARE)
    return KeepTogether([shown, Spacer(1, 2 * mm)])


def _rest(content: ReportContent) -> list[Flowable]:
    limits = content.package.limits or ["None were stated, which is itself a limit."]
    check = content.map_check or "The package holds no check of its heat maps."
    rows = [
        [item.topic, item.question, STATES[item.state], item.note] for item in content.checklist
    ]
    return [
        Paragraph("Heat maps", HEADING),
        Paragraph(escape(check), BODY),
        Paragraph("Limits", HEADING),
        *(Paragraph(f"• {escape(limit)}", BODY) for limit in limits),
        Paragraph("Checklist", HEADING),
        Paragraph("In the order and spirit of CLAIM (Mongan, Moy, Kahn 2020).", BODY),
        Spacer(1, 1.5 * mm),
        table(["part", "question", "state", "where"], rows, [24 * mm, 66 * mm, 30 * mm, 54 * mm]),
        Paragraph("Settings and provenance", HEADING),
        facts(content.provenance),
        Spacer(1, 2 * mm),
        _columns(content.settings),
        Spacer(1, 3 * mm),
        Paragraph(
            "This report holds pictures of the data set: pass it on only as you may pass on the "
            "data.", SMALL,
        ),
    ]  # fmt: skip


def _columns(rows: Sequence[tuple[str, str]]) -> Table:
    """Return names and values in two columns, which may go on on the next page."""
    half = (len(rows) + 1) // 2
    pairs = zip(rows[:half], [*rows[half:], ("", "")], strict=False)
    cells = [
        [
            Paragraph(escape(text), style)
            for text, style in zip((*a, *b), (SMALL, CELL) * 2, strict=True)
        ]
        for a, b in pairs
    ]
    shown = Table(cells, [0.3 * WIDTH, 0.2 * WIDTH] * 2, hAlign="LEFT")
    shown.setStyle(BARE)
    return shown
