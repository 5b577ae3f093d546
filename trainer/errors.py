"""The one kind of error that the trainer shows to its user."""


class TrainerError(Exception):
    """Something that was asked for did not happen.

    title   what happened, e.g. "The model package cannot be opened"
    reason  why, in plain words
    remedy  what to do next; may be empty
    """

    def __init__(self, title: str, reason: str, remedy: str = "") -> None:
        super().__init__(title, reason, remedy)
        self.title, self.reason, self.remedy = title, reason, remedy

    def __str__(self) -> str:
        sentence = f"{self.title}: {self.reason}"
        return f"{sentence} {self.remedy}" if self.remedy else sentence
