"""The one kind of error that is shown to a reader."""


class ViewerError(Exception):
    """Something the reader asked for did not happen.

    title   what happened, e.g. "IM_0027 cannot be shown"
    reason  why, in plain words
    remedy  what to do next; may be empty
    """

    def __init__(self, title: str, reason: str, remedy: str = "") -> None:
        super().__init__(title, reason, remedy)
        self.title, self.reason, self.remedy = title, reason, remedy

    def __str__(self) -> str:
        sentence = f"{self.title}: {self.reason}"
        return f"{sentence} {self.remedy}" if self.remedy else sentence
