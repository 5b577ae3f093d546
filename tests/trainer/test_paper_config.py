"""What a config may say of a paper."""

import pytest
from pydantic import ValidationError

from trainer.paper_config import Paper
from trainer.reporting.claims import rows

GOOD = {"recipe": "resnet-50", "title": "ResNet-50", "protocol": "clean", "preprocess": "native"}


def test_claims_are_shares_of_known_figures():
    assert Paper.model_validate({**GOOD, "claims": {"accuracy": 0.95}}).claims["accuracy"] == 0.95
    for wrong in ({"accuracy": 95}, {"precision": 0.9}):
        with pytest.raises(ValidationError):
            Paper.model_validate({**GOOD, "claims": wrong})
    with pytest.raises(ValidationError):
        Paper.model_validate({**GOOD, "protocol": "wild"})


def test_every_figure_that_may_be_claimed_has_a_name_in_the_report():
    figures = ("accuracy", "precision_weighted", "recall_weighted", "f1_weighted", "sensitivity",
               "specificity", "ppv")  # fmt: skip
    paper = Paper.model_validate({**GOOD, "claims": dict.fromkeys(figures, 0.5)})
    nothing = {"missing": "no test"}
    numbers = {"without_leaked": nothing, "cross_validated": nothing}
    assert len({row.name for row in rows(paper, {}, numbers)}) == len(figures)
