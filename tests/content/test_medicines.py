"""The file of medicines: what is sound is kept, what is not is told with its line."""

import pytest

from handbook.content.medicine_file import LONGEST_TEXT, MOST_MEDICINES, MedicineFile
from handbook.content.medicines import COUNTRIES, Mark

SOUND = """
[quinolones]
name = "Quinolones"
kind = "antibiotics"
group = "antibiotics"

[[quinolones.advice]]
mark = "avoid-if-another"
conditions = ["all"]
why = "They weaken muscles."
what_to_do = "Ask for another."
sources = ["paper"]

[[quinolones.advice]]
mark = "avoid"
conditions = ["LEMS", "CMS"]
who = "people on a ventilator"
why = "They weaken more."
what_to_do = "Ask the team."
sources = ["paper"]

[ciprofloxacin]
name = "ciprofloxacin"
class = "quinolones"
names = { UK = ["Ciproxin"], generic = ["cipro"], Ireland = ["Ciproxin"] }
"""


def read(tmp_path, text):
    (tmp_path / "medicines.toml").write_text(text, encoding="utf-8")
    return MedicineFile(tmp_path)


def told(tmp_path, text):
    return [(problem.line, problem.message) for problem in read(tmp_path, text).problems]


def test_a_class_its_advice_and_its_members(tmp_path):
    medicines = read(tmp_path, SOUND).medicines
    quinolones, ciprofloxacin = medicines.entries.values()
    assert [advice.mark for advice in quinolones.advice] == [Mark.AVOID_IF_ANOTHER, Mark.AVOID]
    assert quinolones.advice[0].conditions == ("MG", "MuSK-MG", "CMS", "LEMS")
    assert quinolones.advice[1].conditions == ("CMS", "LEMS")
    assert quinolones.advice[1].who == "people on a ventilator"
    assert medicines.members(quinolones) == (ciprofloxacin,)
    assert medicines.advice(ciprofloxacin) == quinolones.advice
    assert medicines.groups == {"antibiotics"}
    assert medicines.advised == (quinolones,)


def test_each_other_name_once_those_without_a_brand_first(tmp_path):
    ciprofloxacin = read(tmp_path, SOUND).medicines.entries["ciprofloxacin"]
    assert ciprofloxacin.other_names == ("cipro", "Ciproxin")


def test_medicines_and_advice_know_their_lines(tmp_path):
    file = read(tmp_path, SOUND)
    quinolones, ciprofloxacin = file.medicines.entries.values()
    assert (quinolones.line, ciprofloxacin.line) == (2, 22)
    assert [file.advice_line(quinolones, number) for number in (0, 1)] == [7, 14]


def test_an_edition_without_medicines(tmp_path):
    file = MedicineFile(tmp_path)
    assert file.medicines.entries == {}
    assert file.problems == []


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a = 1\na = 2", 2, "The list of medicines is broken: Cannot overwrite a value."),
        ("a = 1", 0, "“a” is not a table."),
        ("[a]\nkind = 'x'", 1, "“a” has no name."),
        ("[a]\nname = 1", 1, "“name” must be a line of text without “|”."),
        ("[a]\nname = 'x | y'", 1, "“name” must be a line of text without “|”."),
        ("[a]\nname = '''x\ny'''", 1, "“name” must be a line of text without “|”."),
        (f"[a]\nname = '{'x' * (LONGEST_TEXT + 1)}'", 1, "must be a line of text"),
        ("[a]\nname = 'x'\nbrand = 'y'", 1, "“a” has a field “brand” that is unknown."),
        ("[a]\nname = 'x'\nclass = 'b'", 1, "“a” belongs to “b”, which is no class."),
        ("[a]\nname = 'x'\nnames = ['y']", 1, "The names of “a” must stand by country."),
        ("[a]\nname = 'x'\nnames = { France = ['y'] }", 1, "“France” is no country"),
        ("[a]\nname = 'x'\nnames = { UK = 'y' }", 1, "“UK” must be a list of texts."),
        ("[a]\nname = 'x'\nadvice = 'y'", 1, "Advice on “a” begins with “[[a.advice]]”."),
        ("[a]\nname = 'x'\nadvice = [1]", 0, "This advice is not a table."),
        ("[a]\nname = 'x'\n[[a.advice]]\nmark = 'bad'", 3, "The mark must be one of avoid, "),
        ("[a]\nname = 'x'\n[[a.advice]]\nmark = 'avoid'\nfor = 'y'", 3, "a field “for”"),
        (
            "[a]\nname = 'x'\n[[a.advice]]\nmark = 'avoid'\nconditions = ['ALS']",
            3,
            "“ALS” is no condition",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path, text, line, message):
    problems = told(tmp_path, text)
    assert [at for at, _ in problems] == [line] * len(problems)
    assert any(message in said for _, said in problems)


def test_what_is_sound_is_kept_beside_what_is_not(tmp_path):
    file = read(tmp_path, f"{SOUND}\n[broken]\nkind = 'x'")
    assert list(file.medicines.entries) == ["quinolones", "ciprofloxacin"]


def test_more_medicines_than_there_are_mean_a_damaged_file(tmp_path):
    text = "\n".join(f"[m{number}]" for number in range(MOST_MEDICINES + 1))
    file = read(tmp_path, text)
    assert file.medicines.entries == {}
    assert [problem.message for problem in file.problems] == [
        f"There are more than {MOST_MEDICINES} medicines."
    ]


def test_the_handbook_has_names_of_each_country(whole):
    for country in COUNTRIES:
        assert any(country in dict(each.names) for each in whole.medicines.entries.values())
