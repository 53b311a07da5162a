"""The acts of officials, one sheet each."""

from typing import Any

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from pendopo.berkas import services
from pendopo.berkas.forms import (
    DisposisiForm,
    NoteForm,
    PauseForm,
    RecommendationForm,
    RefusalForm,
    ReturnForm,
)
from pendopo.berkas.registry import kind_of
from pendopo.berkas.views.sheets import ActSheet, letter_view, sheet_view
from pendopo.opd.actors import Actor
from pendopo.sop.engine import Act


class DisposisiSheet(ActSheet):
    """SOP 5.2-5.4: hand it down one step; without a script the sheet is a page of its own."""

    act = Act.DISPOSISI
    title, button, working = _("Disposisi"), _("Kirim disposisi"), _("Mengirim")
    template = "berkas/disposisi.html"

    def form(self, data: Any) -> DisposisiForm:
        return self.page.disposisi_form(self.berkas, self.state, data)

    def extra(self) -> dict[str, object]:
        return self.page.next_desk(self.state)

    def do(self, form: DisposisiForm, actor: Actor) -> object:
        given = form.cleaned_data
        services.dispose(
            self.berkas,
            actor=actor,
            to=form.recipient,
            instructions=given["instructions"],
            note=given["note"],
            exception=given.get("exception", ""),
            at=self.at,
            expected_n=given["n"],
        )
        url = reverse("meja:tarik", args=[self.berkas.pk])
        sentence = _('Terkirim ke {}. <a href="{}">Tarik kembali</a> selama belum dibaca.')
        return format_html(str(sentence), self.berkas.holder, url)


class TakeBackSheet(ActSheet):
    """Take a disposisi back while it is unread."""

    act = Act.TARIK
    title, button, working = _("Tarik kembali disposisi"), _("Tarik kembali"), _("Menarik")

    @property
    def intro(self) -> object:
        return _("Selama %(desk)s belum membacanya, berkas kembali ke meja Anda.") % {
            "desk": self.berkas.holder
        }

    def do(self, form: Any, actor: Actor) -> object:
        services.take_back(self.berkas, actor=actor, at=self.at, expected_n=form.cleaned_data["n"])
        return _("Disposisi ditarik kembali. Berkas ada di meja Anda.")


class ReportSheet(ActSheet):
    """SOP 5.5-5.7: report up one step."""

    act = Act.LAPORAN
    title, button, working = _("Laporkan hasil"), _("Kirim laporan"), _("Mengirim")

    def form(self, data: Any) -> NoteForm:
        form = NoteForm(data, berkas=self.berkas)
        form.fields["note"].label = _("Laporan")
        return form

    def do(self, form: Any, actor: Actor) -> object:
        given = form.cleaned_data
        services.report(self.berkas, actor=actor, note=given["note"], at=self.at, expected_n=given["n"])
        return _("Laporan terkirim ke %(desk)s.") % {"desk": self.berkas.holder}


class ReturnSheet(ActSheet):
    """Give it back: to the applicant with a list of defects, or down one row with a note."""

    act = Act.KEMBALI
    title, button, working = _("Kembalikan"), _("Kembalikan berkas"), _("Mengembalikan")
    template = "berkas/kembali.html"

    @property
    def to_applicant(self) -> bool:
        """Whether the row gives it back to the OPD."""
        return services.sop_of(self.berkas).step(self.state.step.back).no == 1

    @property
    def intro(self) -> object:
        if self.to_applicant:
            return _("%(opd)s memperbaiki yang Anda tandai saja, lalu berkas kembali ke meja Anda.") % {
                "opd": self.berkas.opd
            }
        return _("Berkas kembali ke langkah sebelumnya dengan catatan Anda.")

    def form(self, data: Any) -> ReturnForm:
        fields = kind_of(self.berkas).fields(self.berkas) if self.to_applicant else ()
        return ReturnForm(data, berkas=self.berkas, parts=fields)

    def do(self, form: ReturnForm, actor: Actor) -> object:
        given = form.cleaned_data
        services.return_for_correction(
            self.berkas,
            actor=actor,
            defects=form.defects,
            text=given["note"],
            at=self.at,
            expected_n=given["n"],
        )
        return _("Berkas dikembalikan ke %(desk)s.") % {"desk": self.berkas.holder or self.berkas.opd}


class RefusalSheet(ActSheet):
    """Close it without what was asked for."""

    act = Act.TOLAK
    title, button, working = _("Tolak permohonan"), _("Tolak dan tutup berkas"), _("Menutup")
    danger = True

    @property
    def intro(self) -> object:
        return _(
            "Berkas ditutup dan OPD diberi tahu alasannya. Bila masih dapat diperbaiki, kembalikan saja."
        )

    def form(self, data: Any) -> RefusalForm:
        return RefusalForm(data, berkas=self.berkas)

    def do(self, form: Any, actor: Actor) -> object:
        given = form.cleaned_data
        services.refuse(
            self.berkas,
            actor=actor,
            reasons=given["reasons"],
            text=given["note"],
            at=self.at,
            expected_n=given["n"],
        )
        return _("Permohonan ditolak. OPD diberi tahu alasannya.")


class RecommendationSheet(ActSheet):
    """Answer with another way (SOP 10, row 4: Jawaban/Rekomendasi)."""

    act = Act.REKOMENDASI
    title, button, working = _("Beri rekomendasi"), _("Setujui dan kirim rekomendasi"), _("Mengirim")

    @property
    def intro(self) -> object:
        return _("OPD menerima surat rekomendasi sebagai jawaban, dan berkas ditutup.")

    def form(self, data: Any) -> RecommendationForm:
        return RecommendationForm(data, berkas=self.berkas, excepted=self.excepted)

    def do(self, form: Any, actor: Actor) -> object:
        given = form.cleaned_data
        surat = services.recommend(
            self.berkas,
            actor=actor,
            grounds=given["grounds"],
            recommendations=given["recommendations"].splitlines(),
            exception=given.get("exception", ""),
            at=self.at,
            expected_n=given["n"],
        )
        url = reverse("meja:surat", args=[surat.pk])
        sentence = _('Surat rekomendasi {} terkirim. <a href="{}">Lihat suratnya</a>')
        return format_html(str(sentence), surat.number, url)


class PauseSheet(ActSheet):
    """Wait for the applicant; the clock stops."""

    act = Act.JEDA
    title, button, working = _("Jeda, menunggu pemohon"), _("Jeda berkas"), _("Menjeda")

    @property
    def intro(self) -> object:
        return _("Waktu berhenti sampai pemohon menjawab. Sisa waktu langkah ini disimpan.")

    def form(self, data: Any) -> PauseForm:
        return PauseForm(data, berkas=self.berkas)

    def do(self, form: Any, actor: Actor) -> object:
        given = form.cleaned_data
        services.pause(self.berkas, actor=actor, reason=given["note"], at=self.at, expected_n=given["n"])
        return _("Berkas dijeda. Pemohon diberi tahu apa yang ditunggu.")


class ResumeSheet(ActSheet):
    """Go on; the clock runs with what was left."""

    act = Act.LANJUTKAN
    title, button, working = _("Lanjutkan"), _("Lanjutkan berkas"), _("Melanjutkan")

    def form(self, data: Any) -> NoteForm:
        return NoteForm(data, berkas=self.berkas)

    def do(self, form: Any, actor: Actor) -> object:
        given = form.cleaned_data
        services.resume(self.berkas, actor=actor, note=given["note"], at=self.at, expected_n=given["n"])
        return _("Berkas berjalan lagi. Waktunya dihitung dari sisa yang disimpan.")


dispose = sheet_view(DisposisiSheet)
take_back = sheet_view(TakeBackSheet)
report = sheet_view(ReportSheet)
give_back = sheet_view(ReturnSheet)
refuse = sheet_view(RefusalSheet)
recommend = letter_view(RecommendationSheet)
pause = sheet_view(PauseSheet)
resume = sheet_view(ResumeSheet)
