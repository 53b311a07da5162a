"""The example office is never switched on where citizens would meet it."""

import pytest

from pendopo.config import environment


def test_the_demo_is_refused_on_a_domain_of_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PENDOPO_DEMO", "1")

    with pytest.raises(environment.DemoInPublicError, match=r"bantenprov\.go\.id"):
        environment.demo("bantenprov.go.id")


def test_the_demo_runs_on_localhost_when_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PENDOPO_DEMO", "1")

    assert environment.demo("localhost")


def test_nobody_gets_the_demo_unasked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PENDOPO_DEMO", raising=False)

    assert not environment.demo("localhost")
