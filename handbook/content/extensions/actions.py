"""Action names: `{action:print}` is shown as the shortcut that the action has now."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from handbook.content.markup import ACTION
from handbook.content.names import ACTION_NAMES


class ActionExtension(Extension):
    """Marks each action name; whoever shows the page puts the shortcut in its place."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Read action names before emphasis, for their names hold underscores."""
        md.inlinePatterns.register(_Action(ACTION.pattern), "action", 178)


class _Action(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802 - the stubs know another signature
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - Python-Markdown gives it
    ) -> tuple[Element | None, int | None, int | None]:
        if m[1] not in ACTION_NAMES:
            return None, None, None
        mark = Element("kbd", {"class": "action"})
        mark.text = m[1]
        return mark, m.start(0), m.end(0)
