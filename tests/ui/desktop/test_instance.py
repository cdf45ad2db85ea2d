"""A second start brings the first window to the front."""

import pytest

from handbook.ui.desktop.instance import Instance


@pytest.fixture
def first(qapp, tmp_path):
    return Instance(tmp_path, tmp_path / "edition", qapp)


@pytest.fixture
def second(qapp, tmp_path):
    return Instance(tmp_path, tmp_path / "edition", qapp)


def test_the_first_start_is_the_first(first):
    assert first.is_first()


def test_a_second_start_is_not(first, second):
    assert first.is_first()
    assert not second.is_first()


def test_another_edition_has_a_window_of_its_own(first, qapp, tmp_path):
    assert first.is_first()
    assert Instance(tmp_path, tmp_path / "other", qapp).is_first()


@pytest.mark.parametrize("topic", ["", "breathing#the-counting-test"])
def test_the_first_is_told_what_the_second_was_asked_for(topic, first, second, qtbot, monkeypatch):
    assert first.is_first()
    first.listen()
    monkeypatch.setattr("handbook.ui.desktop.instance._ANSWER_MILLISECONDS", 0)
    with qtbot.waitSignal(first.requested) as asked:
        second.hand_over(topic)
    assert asked.args == [topic]


def test_where_nobody_answers_the_second_opens_its_own_window(first, second, monkeypatch):
    monkeypatch.setattr("handbook.ui.desktop.instance._ANSWER_MILLISECONDS", 0)
    (first._folder).mkdir(parents=True)
    assert not second.hand_over("breathing")


def test_where_nothing_can_be_written_each_start_is_the_first(qapp, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert Instance(blocked, tmp_path, qapp).is_first()
