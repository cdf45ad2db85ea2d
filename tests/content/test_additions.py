"""What the handbook adds to Markdown, a statement each: Markdown in, HTML out."""

import pytest

from handbook.content.extensions.callouts import TITLES
from handbook.content.html import to_html
from handbook.content.names import ACTION_NAMES

from .manuscript import CRAMPS, SOURCES

SOCIETY = 'title="Breathing and MG. Myasthenia Society. 2024."'
PAPER = 'title="Doe J, Roe R. Breathing in MuSK-MG. Journal of Muscles. 2021."'
FLICKER = 'title="A small flicker of a muscle."'


def mark(number: int, title: str, separator: str = "") -> str:
    link = f'<a href="#source-{number}" {title}>{number}</a>'
    return f'<sup class="citation">{separator}{link}</sup>'


def term(words: str) -> str:
    return f'<a class="term" href="term:fasciculation" {FLICKER}>{words}</a>'


# Call-outs


@pytest.mark.parametrize(("kind", "title"), TITLES.items())
def test_a_callout_of_each_kind_has_its_title(kind, title, render):
    assert render(f"!!! {kind}\n    Text.") == (
        f'<div class="callout {kind}"><p class="callout-title">{title}</p><p>Text.</p></div>'
    )


@pytest.mark.parametrize(
    ("opening", "kind", "title"),
    [
        ("!!! surprise", "note", "Note"),
        ('!!! danger "Call now"', "danger", "Call now"),
        ("!!! danger urgent", "danger", "Get help now"),
        ('!!! surprise "Look"', "note", "Look"),
    ],
)
def test_a_callout_of_another_kind_is_a_note_and_a_title_given_stays(opening, kind, title, render):
    assert render(f"{opening}\n    Text.") == (
        f'<div class="callout {kind}"><p class="callout-title">{title}</p><p>Text.</p></div>'
    )


def test_a_callout_whose_title_is_empty_has_none(render):
    assert render('!!! tip ""\n    Text.') == '<div class="callout tip"><p>Text.</p></div>'


def test_a_callout_holds_lists_and_ends_where_the_indent_ends(render):
    assert render("!!! ask\n    - One?\n    - Two?\n\nAfter.") == (
        '<div class="callout ask"><p class="callout-title">Ask the care team</p>'
        "<ul><li>One?</li><li>Two?</li></ul></div><p>After.</p>"
    )


def test_a_page_is_no_callout(page):
    assert page("Text.").body.attrib == {}


# Citations


def test_citations_are_numbered_in_reading_order_and_joined_by_commas(render):
    assert render("One.[@paper] Two.[@society][@paper]") == (
        f"<p>One.{mark(1, PAPER)} Two.{mark(2, SOCIETY)}{mark(1, PAPER, ',')}</p>"
    )


def test_a_citation_in_bold_text_comes_before_one_that_follows_it(page, render):
    text = "**Bold.[@paper]** After.[@society]"
    assert [source.key for source in page(text).sources] == ["paper", "society"]
    assert render(text) == (
        f"<p><strong>Bold.{mark(1, PAPER)}</strong> After.{mark(2, SOCIETY)}</p>"
    )


def test_citations_apart_have_no_comma(render):
    assert render("[@paper] [@society]") == f"<p>{mark(1, PAPER)} {mark(2, SOCIETY)}</p>"


def test_an_unknown_key_leaves_no_mark_and_takes_no_number(page, render):
    text = "One.[@nobody] Two.[@paper]"
    assert render(text) == f"<p>One. Two.{mark(1, PAPER)}</p>"
    assert len(page(text).sources) == 1


def test_citations_are_counted_anew_on_each_page(page):
    assert [source.key for source in page("[@paper]").sources] == ["paper"]
    assert [source.key for source in page("[@society]").sources] == ["society"]


def test_an_escaped_citation_is_text(render):
    assert render("\\[@paper]") == "<p>[@paper]</p>"


# Links


@pytest.mark.parametrize(
    ("target", "href"),
    [
        ("breathing.md", "topic:breathing"),
        ("../start/emergency.md", "topic:emergency"),
        ("../start/emergency.md#what-to-do-first", "topic:emergency#what-to-do-first"),
        ("../../topics/start/emergency.md", "topic:emergency"),
        ("#why-they-happen", "#why-they-happen"),
        ("compare:cramps", "compare:cramps"),
        ("https://example.org/a?b=1", "https://example.org/a?b=1"),
        ("mailto:help@example.org", "mailto:help@example.org"),
        ("tel:112", "tel:112"),
    ],
)
def test_a_link_leads_to_its_target(target, href, render):
    assert render(f"[words]({target})") == f'<p><a href="{href}">words</a></p>'


@pytest.mark.parametrize(
    "target",
    [
        "nowhere.md",
        "emergency.md",
        "../symptoms",
        "../../../sources.toml",
        "../../../../etc/passwd",
        "/etc/passwd",
        "file:///etc/passwd",
        "FILE:///etc/passwd",
        "javascript:alert(1)",
        "JavaScript:alert",
        "data:text/html,x",
        "vbscript:x",
        "//server/share/x.md",
        r"\\server\share\x.md",
        "C:/x.md",
        "topic:emergency",
        "term:musk",
        "",
    ],
)
def test_a_link_that_leads_nowhere_or_out_is_plain_words(target, render):
    assert render(f"[words]({target})") == "<p><span>words</span></p>"


def test_a_link_in_brackets_is_a_link_and_any_other_address_is_text(render):
    assert render("<https://example.org>") == (
        '<p><a href="https://example.org">https://example.org</a></p>'
    )
    assert render("<file:///x> https://example.org") == (
        "<p><span>file:///x</span> https://example.org</p>"
    )


def test_a_link_by_reference_is_text_because_the_check_cannot_see_it(render):
    assert render("[words][1]\n\n[1]: breathing.md") == (
        "<p>[words][1]</p><p>[1]: breathing.md</p>"
    )


# Images


def test_an_image_of_the_edition_is_a_diagram(render):
    assert render("![A gap.](../../images/gap.svg)") == (
        '<p class="diagram"><img src="images/gap.svg" alt="A gap." /></p>'
    )


@pytest.mark.parametrize(
    "target",
    [
        "https://example.org/a.svg",
        "file:///a.svg",
        "//server/a.svg",
        "../../../a.svg",
        "../../images/../../a.svg",
        "../../images/a.png",
        "../symptoms/cramps.md",
        "data:image/svg+xml,x",
    ],
)
def test_an_image_from_elsewhere_is_its_text_alternative(target, render):
    assert "<span>A gap.</span>" in render(f"![A gap.]({target})")
    assert "<img" not in render(f"![A gap.]({target})")


# Terms


def test_only_the_first_use_of_a_term_explains_itself(render):
    assert render("A fasciculation is a fasciculation.") == (
        f"<p>A {term('fasciculation')} is a fasciculation.</p>"
    )


def test_the_first_use_is_that_in_reading_order(render):
    assert render("**A fasciculation** and a fasciculation.") == (
        f"<p><strong>A {term('fasciculation')}</strong> and a fasciculation.</p>"
    )


@pytest.mark.parametrize("words", ["Fasciculation", "FASCICULATION", "fasciculations"])
def test_a_term_is_known_in_any_case_and_in_the_plural(words, render):
    assert render(words) == f"<p>{term(words)}</p>"


@pytest.mark.parametrize("words", ["ach", "AChR", "Ach", "musk", "MUSK", "MuSK-MG", "non-ACh"])
def test_an_abbreviation_is_known_in_its_exact_spelling_alone(words, render):
    assert render(words) == f"<p>{words}</p>"


def test_another_name_leads_to_the_same_entry(render):
    assert 'href="term:acetylcholine"' in render("ACh")


@pytest.mark.parametrize(
    "markdown",
    [
        "## Fasciculation",
        "[fasciculation](breathing.md)",
        "Fasciculation\n:   A twitch.",
        "| Fasciculation |\n| --- |\n| x |",
        '!!! tip "Fasciculation"\n    Text.',
    ],
)
def test_headings_links_and_titles_are_left_alone(markdown, render):
    assert "term:" not in render(markdown)


def test_the_glossary_does_not_explain_its_own_words(sample):
    page = sample.page("glossary")
    assert not [link for link in page.body.iter("a") if link.get("class") == "term"]


# Actions


@pytest.mark.parametrize("name", sorted(ACTION_NAMES))
def test_an_action_is_marked_by_its_name(name, render):
    assert render(f"Press {{action:{name}}}.") == (
        f'<p>Press <kbd class="action">{name}</kbd>.</p>'
    )


def test_an_unknown_action_is_text(render):
    assert render("Press {action:dance}.") == "<p>Press {action:dance}.</p>"


# Sheets


def test_fields_of_one_line_share_a_row(render):
    assert render("Name: ____ Born: ____") == (
        '<table class="fields"><tbody><tr>'
        '<td class="label">Name:</td><td class="blank"></td>'
        '<td class="label">Born:</td><td class="blank"></td>'
        "</tr></tbody></table>"
    )


def test_words_after_a_field_stay(render):
    assert '<td class="blank"></td><td class="label">kg</td>' in render("Weight: ____ kg")


def test_underscores_alone_are_a_ruled_line_each(render):
    ruled = '<table class="fields"><tbody><tr><td class="blank"></td></tr></tbody></table>'
    assert render("____\n______") == ruled * 2


def test_tick_boxes_make_a_tick_list(render):
    assert render("- [ ] One\n- [x] Two") == (
        '<ul class="tick-list"><li class="tick">One</li><li class="tick">Two</li></ul>'
    )


@pytest.mark.parametrize(
    ("row", "css_class"),
    [("| Monday | | |", ' class="sheet"'), ("| Monday | 1 | 2 |", "")],
)
def test_a_table_with_empty_cells_is_a_sheet(row, css_class, render):
    markdown = f"| Day | Morning | Evening |\n| --- | --- | --- |\n{row}"
    assert render(markdown).startswith(f"<table{css_class}><thead><tr><th>Day</th>")


# Raw HTML


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>"),
        ("<div>\n\ntext\n\n</div>", "<p>&lt;div&gt;</p><p>text</p><p>&lt;/div&gt;</p>"),
        ("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>"),
        ("<!-- note -->", "<p>&lt;!-- note --&gt;</p>"),
        ("&amp; &lt; &#169; &nbsp;", "<p>&amp;amp; &amp;lt; &amp;#169; &amp;nbsp;</p>"),
        ("5 < 6 & 7 > 2", "<p>5 &lt; 6 &amp; 7 &gt; 2</p>"),
        ("`code`", "<p>`code`</p>"),
    ],
)
def test_raw_html_entities_and_code_are_text(markdown, html, render):
    assert render(markdown) == html


@pytest.mark.parametrize(
    "markdown",
    [
        "Text.\n{: onclick=x style='color: red' .loud }",
        "**Text.**{: onclick=x .loud }",
        "[words](breathing.md){: onclick=x .loud }",
        "**Text.**{loud}",
        "| a |\n| --- |\n| b {: style='background: url(x)' } |",
    ],
)
def test_attribute_lists_cannot_leave_the_subset(markdown, render):
    shown = render(markdown)
    assert not any(word in shown for word in ("onclick", "loud", "style"))


# All sources


def test_sources_are_listed_by_publisher(render):
    listed = render("[SOURCES]")
    assert listed.startswith('<div class="source-list"><h3 id="journal-of-muscles">')
    assert listed.index("Journal of Muscles") < listed.index("Medicines Agency")
    assert (
        "<li>Breathing and MG. Myasthenia Society. 2024. "
        '<a href="https://example.org/breathing">https://example.org/breathing</a></li>'
    ) in listed


def test_a_source_without_an_address_is_listed_without_a_link(manuscript):
    manuscript.edit(SOURCES, 'address = "https://example.org/label"\n', "")
    manuscript.edit(CRAMPS, "## Why they happen", "[SOURCES]")
    listed = to_html(manuscript.edition().page("cramps").body)
    assert "<li>Pyridostigmine: product information. Medicines Agency.</li>" in listed


def test_the_words_of_a_source_are_neither_markdown_nor_terms(manuscript):
    manuscript.edit(SOURCES, "Breathing and MG", "A *fasciculation* [x](y)")
    manuscript.edit(CRAMPS, "## Why they happen", "[SOURCES]")
    body = manuscript.edition().page("cramps").body
    items = body.find("div[@class='source-list']").iter("li")
    assert [(item.text, len(item)) for item in items if "*" in item.text] == [
        ("A *fasciculation* [x](y). Myasthenia Society. 2024. ", 1)
    ]


def test_a_list_of_points_after_a_numbered_one_is_a_list_of_its_own(render):
    assert render("1. Call.\n\n- Sit up.") == "<ol><li>Call.</li></ol><ul><li>Sit up.</li></ul>"
