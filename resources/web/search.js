// The search of the exported pages. It reads the index that stands beside it, and asks nobody.
"use strict";

(function () {
    const WEIGHTS = { t: 8, a: 6, q: 4, h: 3, s: 1 };
    const MOST_HITS = 20;

    function make(tag, attributes, ...children) {
        const made = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) {
            made.setAttribute(name, value);
        }
        made.append(...children);
        return made;
    }

    const field = make("input", { type: "search", id: "search--field", autocomplete: "off" });
    const told = make("p", { role: "status" });
    const list = make("ol", {});
    const label = make("label", { for: "search--field" }, "Search the handbook");
    const form = make("form", { role: "search" }, label, field, told, list);

    function words(text) {
        const folded = text.normalize("NFKD").replace(/[\u0300-\u036f’']/g, "").toLowerCase();
        return (folded.match(/[a-z0-9]+/g) || []).map(stem);
    }

    function stem(word) {
        return word.length > 4 ? word.replace(/(ing|ies|es|ed|s|y)$/, "") : word;
    }

    const pages = INDEX.map(function (page) {
        const fields = {};
        for (const name of Object.keys(WEIGHTS)) {
            fields[name] = page[name].map(words);
        }
        return { page: page, fields: fields };
    });

    const counts = new Map();
    for (const { fields } of pages) {
        for (const word of new Set(Object.values(fields).flat(2))) {
            counts.set(word, (counts.get(word) || 0) + 1);
        }
    }

    function rarity(word) {
        return Math.log(1 + pages.length / (counts.get(word) || 1));
    }

    // The best line of a field: the sum of the rarities of the words asked for, over its length.
    function best(lines, asked) {
        let found = { score: 0, line: -1 };
        lines.forEach(function (line, number) {
            let score = 0;
            for (const word of asked) {
                if (line.some((other) => other === word || (word.length > 2 && other.startsWith(word)))) {
                    score += rarity(word);
                }
            }
            score /= 1 + line.length / 40;
            if (score > found.score) {
                found = { score: score, line: number };
            }
        });
        return found;
    }

    function hit({ page, fields }, asked) {
        let score = 0;
        for (const [name, weight] of Object.entries(WEIGHTS)) {
            score += weight * best(fields[name], asked).score;
        }
        const heading = best(fields.h, asked).line;
        const question = best(fields.q, asked);
        const anchor = question.line >= 0 ? page.p[question.line] : heading >= 0 ? page.i[heading] : "";
        return { page: page, score: score, anchor: anchor };
    }

    function show(text) {
        const asked = words(text);
        const hits = asked.length
            ? pages.map((one) => hit(one, asked)).filter((one) => one.score > 0)
            : [];
        hits.sort((one, other) => other.score - one.score);
        told.textContent = !asked.length
            ? ""
            : hits.length
              ? `${hits.length === 1 ? "1 page" : `${hits.length} pages`} found, the best first`
              : "Nothing was found. Try one plain word, such as “breathing”.";
        list.replaceChildren(...hits.slice(0, MOST_HITS).map(item));
    }

    function item({ page, anchor }) {
        const link = make("a", { href: page.u + (anchor ? `#${anchor}` : "") }, page.t[0]);
        return make("li", {}, link, make("span", {}, page.s[0] || ""));
    }

    field.addEventListener("input", () => show(field.value));
    form.addEventListener("submit", function (event) {
        event.preventDefault();
        const first = list.querySelector("a");
        if (first) {
            location.href = first.href;
        }
    });
    document.getElementById("search").replaceChildren(form);
    if (location.hash === "#search") {
        field.focus();
    }
})();
