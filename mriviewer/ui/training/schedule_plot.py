"""The learning rate over a training, drawn from the very function that the trainer follows."""

import math

from mriviewer.ui.training.charts import Axis, Curves, Line, Mark
from trainer.config import Config
from trainer.schedules import Length, curve

_POINTS = 400  # at most: more than that many pixels are seldom there
_MOST_STEPS = 40  # of an epoch


class SchedulePlot(Curves):
    """One line in teal: it is what the reader chose."""

    def __init__(self) -> None:
        super().__init__("Learning rate over the training")
        self.show_empty("Without epochs no learning rate changes: the head alone is trained.")

    def show_config(self, config: Config) -> None:
        """Draw the schedule; with a time budget, as if the epochs asked for would fit."""
        training = config.training
        steps = max(1, min(_MOST_STEPS, _POINTS // max(1, training.epochs)))
        # a million epochs, typed by mistake, are drawn as quickly as ten
        every = max(1, math.ceil(steps * training.epochs / _POINTS))
        rates = curve(training, Length(steps, training.epochs), every)
        points = tuple((number * every / steps, rate) for number, rate in enumerate(rates))
        marks = []
        if rates:
            top = max(range(len(rates)), key=rates.__getitem__)
            if top:
                marks = [Mark(points[top][0], f"highest at epoch {points[top][0]:.3g}", "reader")]
        self.show_lines(
            [Line("learning rate", points, "reader")],
            Axis("epoch", 0, training.epochs, whole=True),
            Axis("Learning rate", 0),
            marks,
        )
