"""Both files come into the run folder, whole."""

import shutil

from trainer.reporting.write import write_report


def test_a_report_can_be_written_again_from_the_files_alone(blob_run, tmp_path):
    run = shutil.copytree(blob_run, tmp_path / "run")
    for name in ("report.html", "report.pdf", "best.safetensors"):
        (run / name).unlink(missing_ok=True)
    page, paper = write_report(run)
    assert page == run / "report.html"
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert paper.read_bytes().startswith(b"%PDF")
    assert not list(run.glob("*.tmp"))
