"""What is put to Optuna, and that it repeats."""

import optuna

from trainer.sweeping.space import decoded, distributions, encoded, points, pruner, sampler

SEARCH = {
    "training.learning_rate": {"low": 1e-4, "high": 0.1, "log": True},
    "training.epochs": {"low": 1, "high": 9, "step": 2},
    "network.head": [{"kind": "linear"}, {"kind": "dense", "width": 8}],
}


def test_values_of_any_kind_come_back_as_they_were(told):
    values = [True, None, "word", 3, 0.25, [8, 4, 1], {"kind": "dense"}]
    search = {"plan.margin": values}
    texts = distributions(search)["plan.margin"].choices
    assert all(isinstance(text, str) for text in texts)
    assert [decoded(search, {"plan.margin": text})["plan.margin"] for text in texts] == values
    assert encoded(search, {"plan.margin": [8, 4, 1]}) == {"plan.margin": "[8, 4, 1]"}


def test_a_random_search_repeats_and_a_longer_one_begins_alike(told):
    short, again, long, other = (
        points(told(method="random", search=SEARCH, trials=trials, seed=seed))
        for trials, seed in ((4, 1), (4, 1), (9, 1), (4, 2))
    )
    assert short == again == long[:4]
    assert short != other
    assert len({str(point) for point in long}) == 9
    assert all(1e-4 <= point["training.learning_rate"] <= 0.1 for point in long)
    assert {point["training.epochs"] for point in long} <= {1, 3, 5, 7, 9}


def test_the_chance_of_a_trial_depends_on_its_number(told):
    sweep = told(search=SEARCH)
    first, again, second = (
        optuna.create_study(sampler=sampler(sweep, number)).ask(distributions(sweep.search)).params
        for number in (0, 0, 1)
    )
    assert first == again != second


def test_tpe_decides_when_a_trial_starts(told):
    assert points(told(method="tpe", search=SEARCH, trials=3)) == [{}, {}, {}]


def test_pruners_are_as_they_were_told(told):
    assert isinstance(pruner(told()), optuna.pruners.NopPruner)
    search = {"training.epochs": {"low": 2, "high": 30}}
    hyperband = pruner(told(search=search, pruning={"method": "hyperband", "warm_up": 3}))
    assert isinstance(hyperband, optuna.pruners.HyperbandPruner)
    assert (hyperband._min_resource, hyperband._max_resource) == (3, 30)
