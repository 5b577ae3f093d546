"""A paper's figure stands beside the run's own, and beside the honest one."""

import json
import shutil

import pytest

from tests.trainer.made_predictions import made
from trainer.config import Config
from trainer.judging.judgement import judge
from trainer.judging.protocols import three_numbers
from trainer.paper_config import Paper
from trainer.reporting.claims import TITLE, head, rows, sentences
from trainer.reporting.content import gather
from trainer.reporting.page import render
from trainer.reporting.paper import render as render_paper

PAPER = Paper(
    recipe="mobilenetv2-crop", variant="frozen", title="MobileNetV2", protocol="paper",
    preprocess="native", claims={"accuracy": 0.9933, "sensitivity": 0.99},
    judged_on="300 pictures a class",
)  # fmt: skip


@pytest.fixture
def found():
    predictions = made([0, 1, 2, 2], [0, 1, 2, 0])
    return judge(predictions, 1.0, "none"), three_numbers(predictions)


def test_every_claim_has_the_figure_of_the_same_name_beside_it(found):
    accuracy, sensitivity = rows(PAPER, *found)
    assert accuracy[:2] == ("Accuracy", "0.9933")
    assert accuracy.here.startswith("0.750")
    assert accuracy.without_leaked.startswith("0.750")
    assert accuracy.cross_validated == "–"
    assert sensitivity.here.startswith(f"{found[0]['finding']['sensitivity']['value']:.3f}")
    assert (sensitivity.without_leaked, sensitivity.cross_validated) == ("–", "–")
    assert len(head("test")) == len(accuracy)


def test_without_a_negative_label_there_is_no_sensitivity_to_show(found):
    metrics = {key: value for key, value in found[0].items() if key != "finding"}
    assert rows(PAPER, metrics, found[1])[1].here == "–"


def test_the_sentences_say_what_sets_this_run_apart():
    said = sentences(PAPER)
    assert "Recipe mobilenetv2-crop, variant frozen: MobileNetV2." in said
    assert "The paper judged on 300 pictures a class." in said
    assert "without leaked pictures is the honest one" in said
    clean = sentences(PAPER.model_copy(update={"protocol": "clean", "claims": {}}))
    assert "harder question" in clean
    assert "it gives no figure" in clean


def test_page_and_paper_show_the_table_where_the_config_names_a_paper(blob_run, tmp_path):
    run = shutil.copytree(blob_run, tmp_path / "run")
    assert TITLE not in render(gather(run), ())
    config = Config.model_validate_json((run / "config.json").read_bytes())
    (run / "config.json").write_text(
        json.dumps({**config.model_dump(mode="json"), "paper": PAPER.model_dump()})
    )
    content = gather(run)
    page = render(content, ())
    assert f'<h2 id="paper">{TITLE}</h2>' in page
    assert "0.9933" in page
    assert len(render_paper(content, ())) > 10_000
    assert not any(name.startswith("paper") for name, _ in content.settings)
