"""How Pendopo says no: an Indonesian sentence that tells the reader what to do next."""

from collections.abc import Mapping


class Refused(Exception):  # noqa: N818 - an answer of the office, not an error
    """The office does not do this now; `sentence` is fit to be shown as it stands."""

    def __init__(self, sentence: object) -> None:
        self.sentence = str(sentence)  # a lazy translation is settled here, in the reader's language
        super().__init__(self.sentence)

    def __str__(self) -> str:
        return self.sentence


class Stale(Refused):
    """Somebody else was faster: what was decided upon is no longer what stands there."""

    def __init__(
        self, sentence: object = "Berkas telah berubah. Muat ulang halaman, lalu putuskan kembali."
    ) -> None:
        super().__init__(sentence)


class Invalid(Refused):
    """What was written cannot be accepted; `errors` holds one sentence for each field."""

    def __init__(
        self,
        errors: Mapping[str, object],
        sentence: object = "Periksa isian yang ditandai, perbaiki, lalu kirim kembali.",
    ) -> None:
        super().__init__(sentence)
        self.errors = {field: str(reason) for field, reason in errors.items()}
