"""What can be asked of the trainer in a terminal: one module a command, `add` declares it."""

from trainer.commands import (
    backbones,
    check,
    compare,
    cross_validate,
    ensemble,
    evaluate,
    export,
    find_rate,
    fit,
    gallery,
    package,
    preview,
    recipes,
    report,
    resume,
    runs,
    scan,
    split,
    sweep,
)

# as `trainer --help` shows them: in the order in which they are needed
GROUPS = {
    "look before you train": (scan, backbones, recipes, split, preview, find_rate),
    "train": (fit, resume, sweep, ensemble, cross_validate),
    "judge": (evaluate, report, gallery, runs, compare),
    "hand on": (package, check, export),
}

# one a command, shown at the end of its --help
EXAMPLES = {
    "backbones": "trainer backbones resnet50 --measure",
    "check": "trainer check tumor-type-1.0.0.mrimodel",
    "compare": "trainer compare runs/first runs/second --html comparison.html",
    "cross-validate": "trainer cross-validate config.yaml",
    "ensemble": "trainer ensemble runs/seed-1 runs/seed-2 --folder runs/both",
    "evaluate": "trainer evaluate runs/first --threshold sensitivity=0.95",
    "export": "trainer export tumor-type-1.0.0.mrimodel --onnx tumor-type.onnx",
    "find-rate": "trainer find-rate config.yaml --out rate.png",
    "fit": "trainer fit config.yaml --budget 30m",
    "gallery": "trainer gallery runs/first --out pictures-and-answers",
    "package": "trainer package runs/first",
    "preview": "trainer preview config.yaml --out sheet.png",
    "recipes": "trainer recipes",
    "report": "trainer report runs/second --against runs/first",
    "resume": "trainer resume runs/first",
    "runs": "trainer runs",
    "scan": "trainer scan pictures --html scan.html",
    "split": "trainer split config.yaml",
    "sweep": "trainer sweep sweep.yaml",
}
