"""A text that is no SOP is refused with the row that is wrong."""

import pytest

from pendopo.errors import Refused
from pendopo.sop.definition import lint, load, shipped

TEXT = shipped()["website-2018"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("no = 3", "no = 4", "Kegiatan 3 (disposisi-kepala-bidang): no harus 3"),
        ('kode = "tugaskan"', 'kode = "ajukan"', "Kegiatan 4 (ajukan): kode ajukan sudah dipakai kegiatan 1"),
        (
            'kode = "jawab"',
            'kode = "Jawab OPD"',
            "Kegiatan 8 (Jawab OPD): kode hanya boleh berisi huruf kecil",
        ),
        (
            'pelaksana = "petugas"',
            'pelaksana = "juru"',
            "Kegiatan 5 (lapor-petugas): pelaksana juru tidak ada",
        ),
        ('jenis = "jawaban"', 'jenis = "balasan"', "Kegiatan 8 (jawab): jenis balasan tidak dikenal"),
        (
            'waktu = "1 jam"',
            'waktu = "1 pekan"',
            "Kegiatan 2 (disposisi-kepala-dinas): waktu '1 pekan' tidak dikenal",
        ),
        (
            'kembali = "ajukan"',
            'kembali = "jawab"',
            "Kegiatan 2 (disposisi-kepala-dinas): kembali jawab harus kegiatan",
        ),
        (
            "tolak = true",
            'tolak = "ya"',
            "Kegiatan 2 (disposisi-kepala-dinas): tolak harus berupa true atau false",
        ),
        ('ke = "petugas"', 'catatan = "x"', "Kegiatan 4 (tugaskan): catatan tidak dikenal"),
        ('ke = "petugas"', "", "Kegiatan 4 (tugaskan): ke harus ada pada disposisi"),
        ('ke = "petugas"', 'ke = "kepala-dinas"', "Kegiatan 4 (tugaskan): sesudah disposisi ke kepala-dinas"),
        ('singkat = "Disposisi Kepala Dinas"\n', "", "Kegiatan 2 (disposisi-kepala-dinas): Isi singkat."),
        (
            'opd = "pemohon"',
            'opd = "petugas"',
            "Kegiatan 1 (ajukan): pelaksana kegiatan pertama harus pemohon",
        ),
        ("versi = 1", 'versi = "satu"', "Naskah: versi harus berupa bilangan"),
        ("[sop]", "[sop", "Naskah: Naskah ini bukan TOML yang sah"),
        ("[pelaksana]", "[penerima]", "Naskah: Tulis bagian [sop], [pelaksana]"),
    ],
)
def test_the_row_and_what_to_do_are_named(old, new, said):
    found = [str(problem) for problem in lint(TEXT.replace(old, new, 1))]

    assert any(problem.startswith(said) for problem in found), found


def test_texts_that_are_shipped_have_no_faults():
    assert [lint(text) for text in shipped().values()] == [[], []]


def test_a_faulty_text_is_not_loaded():
    with pytest.raises(Refused, match="no harus 3"):
        load(TEXT.replace("no = 3", "no = 4", 1))
