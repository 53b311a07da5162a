"""`pendopo`: each management command of a room is a command of the office."""

from pendopo import cli


def test_without_words_the_commands_are_listed(capsys):
    status = cli.main([])

    assert status == 0
    printed = capsys.readouterr().out
    assert printed.startswith("pemakaian: pendopo PERINTAH")
    assert all(name in printed for name in [*cli.commands(), "manage"])


def test_a_mistyped_command_is_answered_with_the_nearest_one(capsys):
    known = {"check-berkas": "memeriksa", "run": "menjalankan"}

    assert "pendopo check-berkas" in cli.unknown("chek-berkas", known)
    assert "pendopo --help" in cli.unknown("terbangkan", known)


def test_an_unknown_command_ends_with_two(capsys):
    status = cli.main(["terbangkan"])

    assert status == 2
    assert "tidak dikenal" in capsys.readouterr().err


def test_every_command_says_what_it_does():
    assert [name for name, text in cli.commands().items() if not text] == []


def test_manage_runs_any_command_of_django(capsys):
    status = cli.main(["manage", "check", "--list-tags"])

    assert status == 0
    assert "security" in capsys.readouterr().out
