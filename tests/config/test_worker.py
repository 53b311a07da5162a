"""The worker: each job in its time, none in the way of another, one worker a data folder."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from pendopo.config.jobs import JOBS, Job
from pendopo.config.worker import LONGEST_PAUSE, Timetable, only_worker

NOON = datetime(2026, 11, 23, 5, tzinfo=UTC)


def seconds(number):
    return NOON + timedelta(seconds=number)


def test_each_job_comes_in_its_own_time():
    done = []
    often = Job("often", lambda at: done.append(("often", at)), timedelta(seconds=1))
    rarely = Job("rarely", lambda at: done.append(("rarely", at)), timedelta(seconds=60))
    timetable = Timetable([often, rarely])

    for number in (0, 0.5, 1, 60):
        timetable.run_due(seconds(number))

    assert done == [
        ("often", seconds(0)),
        ("rarely", seconds(0)),
        ("often", seconds(1)),
        ("often", seconds(60)),
        ("rarely", seconds(60)),
    ]


def test_a_job_that_fails_waits_longer_and_keeps_nobody_waiting(caplog):
    done = []

    def fail(at):
        done.append(at)
        raise RuntimeError("told to fail")

    others = []
    timetable = Timetable([Job("bad", fail), Job("good", others.append)])
    for half in range(600):
        timetable.run_due(seconds(half / 2))

    assert len(others) == 600
    assert len(done) < 15
    assert max(later - earlier for earlier, later in pairwise(done)) <= LONGEST_PAUSE
    assert "job bad failed" in caplog.text


def test_a_job_that_works_again_is_forgiven(caplog):
    failing = [True, True, False, False]
    timetable = Timetable([Job("mixed", lambda _at: 1 / (0 if failing.pop(0) else 1))])

    for number in (0, 100, 200):
        timetable.run_due(seconds(number))

    assert timetable.failures == {"mixed": 0}


def test_of_two_workers_one_is_turned_away(tmp_path):
    with only_worker(tmp_path) as first, only_worker(tmp_path) as second:
        assert (first, second) == (True, False)

    with only_worker(tmp_path) as again:
        assert again


def test_every_room_with_work_has_its_job():
    assert [job.name for job in JOBS] == [
        "provisioning",
        "baking",
        "mail",
        "vacancies",
        "handover",
        "stale",
        "schedule",
        "overdue",
        "sessions",
    ]
