"""A topic's page: its head, its citations, its terms, and what stands at its end."""

from .parsed import words


def test_the_head_names_section_conditions_title_and_summary(breathing):
    head = breathing.all("article")[0][0]
    assert [words(each) for each in head] == [
        "Symptoms · applies to MG, MuSK-MG",
        "Breathing",
        "Weak breathing muscles are the greatest danger in MG.",
    ]


def test_a_citation_leads_to_its_source_and_the_source_leads_back(breathing):
    first, second = (breathing.with_id(f"cited--2-{place}") for place in (1, 2))
    source = breathing.with_id("source-2")
    assert (words(first), first.get("href")) == ("2", "#source-2")
    assert words(source).startswith("Doe J, Roe R. Breathing in MuSK-MG.")
    back = [each.get("href") for each in source.iter("a")][1:]
    assert {each.get("role") for each in source.iter("a")} == {None, "doc-backlink"}
    assert back[:2] == [f"#{first.get('id')}", f"#{second.get('id')}"]


def test_a_citation_says_more_than_a_number_to_a_screen_reader(breathing):
    assert breathing.with_id("cited--2-1").get("aria-label") == "Source 2"
    assert breathing.with_id("cited--2-1").get("role") == "doc-biblioref"


def test_sources_stand_in_the_order_of_their_numbers(breathing):
    (section,) = breathing.of_class("sources")
    assert [each.get("id") for each in section.iter("li")] == ["source-1", "source-2"]


def test_a_term_leads_to_its_meaning_on_the_page_and_that_to_the_glossary(cramps):
    (term,) = cramps.of_class("term")
    assert (words(term), term.get("href")) == ("fasciculation", "#word--fasciculation")
    (link,) = cramps.with_id("word--fasciculation").iter("a")
    assert link.get("href") == "glossary.html#fasciculation"


def test_a_terms_meaning_is_its_description(cramps):
    (term,) = cramps.of_class("term")
    assert words(cramps.with_id(term.attrib["aria-describedby"])) == "A small flicker of a muscle."


def test_from_a_terms_meaning_one_gets_back(cramps):
    (term,) = cramps.of_class("term")
    links = [each.get("href") for each in cramps.of_class("words")[0].iter("a")]
    assert f"#{term.get('id')}" in links


def test_related_topics_have_their_titles(breathing):
    titles = [words(each) for each in breathing.with_id("page--related").iter()]
    assert titles == ["Related topics"]
    links = {each.get("href"): words(each) for each in breathing.all("a")}
    assert links["cramps.html"] == "Muscle cramps"


def test_the_foot_says_when_the_topic_was_checked(breathing):
    (time,) = breathing.all("time")
    assert (words(time), time.get("datetime")) == ("November 2026", "2026-11-22")


def test_the_pages_before_and_after_are_named(breathing):
    (turn,) = breathing.of_class("turn")
    assert [each.get("rel") for each in turn.iter("a")] == ["prev", "next"]
    assert "Next: Muscle cramps" in words(turn)


def test_links_hold_within_the_export(breathing):
    links = {words(each): each.get("href") for each in breathing.all("main")[0].iter("a")}
    assert links["what to do first"] == "emergency.html#what-to-do-first"
    assert links["Compare"] == "../comparison/comparison.html#breathing"
    assert links["the society's page"] == "https://example.org/breathing"


def test_an_address_of_the_web_holds_only_what_addresses_may(draft, export_pages):
    sources = draft / "sources.toml"
    address = "https://example.org/label"
    text = sources.read_text("utf-8")
    assert address in text
    sources.write_text(text.replace(address, address + '?name=\\"A\\"'), "utf-8")
    links = [each.get("href") for each in export_pages(draft)["topics/cramps.html"].all("a")]
    assert address + "?name=%22A%22" in links


def test_an_address_in_the_text_holds_only_what_addresses_may(draft, export_pages):
    with (draft / "en" / "topics" / "symptoms" / "cramps.md").open("a", encoding="utf-8") as file:
        file.write("\n[Here](https://example.org/a|b)\n")
    links = [each.get("href") for each in export_pages(draft)["topics/cramps.html"].all("a")]
    assert "https://example.org/a%7Cb" in links


def test_an_action_has_its_name_where_the_window_shows_a_key(sample_pages):
    page = sample_pages["topics/how-to-use.html"]
    assert "Search goes to the search field, Print prints the page." in words(page.root)
    assert "You are reading a copy" in words(page.root)


def test_only_a_page_that_names_actions_speaks_of_keys(breathing):
    assert "You are reading a copy" not in words(breathing.root)


def test_a_long_page_begins_with_its_headings(pages):
    (list_of_headings,) = pages["topics/emergency.html"].of_class("on-page")
    anchors = [each.get("href") for each in list_of_headings.iter("a")]
    headings = [f"#{h.get('id')}" for h in pages["topics/emergency.html"].all("h2")]
    assert anchors == headings[: len(anchors)]


def test_a_link_leads_to_the_row_of_a_medicine(pages):
    links = [a.get("href") for a in pages["topics/usually-all-right.html"].all("a")]
    assert "medicines-to-avoid.html#quinolones" in links
    assert pages["topics/medicines-to-avoid.html"].root.find(".//*[@id='quinolones']") is not None


def test_the_contents_lead_to_help_first(sample_pages):
    main = sample_pages["index.html"].all("main")[0]
    assert next(main.iter("a")).get("href") == "topics/emergency.html"


def test_the_contents_list_every_page_by_section(sample_pages, sample):
    page = sample_pages["index.html"]
    sections = [words(each) for each in page.all("h2")]
    assert sections == [
        "Start here",
        "The conditions compared",
        "Symptoms",
        "Treatment",
        "Reference",
    ]
    linked = {page.target("index.html", each) for each in page.all("main")[0].iter("a")}
    assert linked == set(sample_pages) - {"index.html"}
