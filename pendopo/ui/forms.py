"""The form of the page of components: one field of each kind."""

from django import forms


class SampleForm(forms.Form):
    """Bound with gaps, so that each kind of message shows."""

    title = forms.CharField(label="Judul berita", help_text="Paling banyak 80 huruf")
    alt = forms.CharField(
        label="Teks pengganti gambar", error_messages={"required": "Tulis isi gambar dalam satu kalimat."}
    )
    address = forms.CharField(
        label="Alamat halaman",
        required=False,
        initial="/berita/imunisasi/",
        disabled=True,
        help_text="Tidak dapat diubah setelah terbit",
    )
    name = forms.CharField(label="Sub domain", help_text="Huruf kecil dan angka, 3 sampai 63 karakter.")
    kind = forms.ChoiceField(
        label="Jenis permohonan",
        widget=forms.RadioSelect,
        choices=[("pembuatan", "Pembuatan"), ("pengembangan", "Pengembangan")],
    )
    kind.choice_hints = {  # type: ignore[attr-defined]
        "pembuatan": "OPD belum mempunyai website",
        "pengembangan": "Website sudah ada, perlu ditambah",
    }
    instructions = forms.MultipleChoiceField(
        label="Dengan hormat harap",
        required=False,
        initial=["tindak-lanjuti"],
        widget=forms.CheckboxSelectMultiple,
        choices=[
            ("tindak-lanjuti", "Tindak lanjuti"),
            ("koordinasikan", "Koordinasikan"),
            ("tanggapan", "Tanggapan dan saran"),
            ("selesaikan", "Selesaikan"),
            ("hadap", "Hadap saya"),
        ],
    )
    opd = forms.ChoiceField(
        label="OPD", choices=[("1", "Dinas Ketahanan Pangan"), ("2", "Dinas Sosial")], required=False
    )
    note = forms.CharField(label="Catatan", required=False, widget=forms.Textarea(attrs={"rows": 3}))
    file = forms.FileField(
        label="Formulir bertanda tangan", required=False, help_text="PDF atau gambar, paling besar 5 MB."
    )
    agree = forms.BooleanField(
        label="Dengan ini kami menyanggupi pembaruan konten website secara berkala.",
        error_messages={"required": "Centang pernyataan ini agar permohonan dapat dikirim."},
    )

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        if "_" in name:
            raise forms.ValidationError(
                "Garis bawah tidak dapat dipakai. Pakai huruf, angka, atau tanda hubung."
            )
        return name
