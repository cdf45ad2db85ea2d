"""Settings and cache: where they are kept, and that a broken file is no harm."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QStandardPaths

from handbook.ui.settings import Settings, cache_folder, user_settings


@pytest.fixture
def settings_file(tmp_path) -> Path:
    return tmp_path / "handbook.ini"


def settings_in(file: Path) -> Settings:
    return Settings(QSettings(str(file), QSettings.Format.IniFormat))


def test_a_choice_is_there_again_in_the_next_run(settings_file):
    first = settings_in(settings_file)
    first.text_size = 150
    first.print_diagrams = False
    first.store.sync()
    again = settings_in(settings_file)
    assert (again.text_size, again.print_diagrams) == (150, False)


def test_a_value_of_the_wrong_kind_counts_as_the_default(settings_file):
    settings_file.write_text("[view]\ntext_size=huge\n", encoding="utf-8")
    assert isinstance(settings_in(settings_file).text_size, int)


def test_the_user_has_one_file_of_settings_in_a_folder_of_its_own():
    file = Path(user_settings().store.fileName())
    assert (file.parent.name, file.name) == ("myasthenia-handbook", "handbook.ini")


def test_what_can_be_made_again_stands_in_the_cache_of_the_system():
    caches = QStandardPaths.StandardLocation.GenericCacheLocation
    assert cache_folder().parent == Path(QStandardPaths.writableLocation(caches))
