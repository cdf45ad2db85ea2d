"""The menus: every action in its place."""

from PySide6.QtWidgets import QMenuBar

from handbook.ui.actions import Actions


def fill_menu_bar(bar: QMenuBar, actions: Actions) -> None:
    """Put all actions into the menus, in the order in which they are looked for."""
    handbook = bar.addMenu("&Handbook")
    handbook.addActions([actions.print, actions.save_pdf])
    handbook.addSeparator()
    handbook.addActions([actions.export_html, actions.export_epub])
    handbook.addSeparator()
    handbook.addAction(actions.quit)

    go = bar.addMenu("&Go")
    go.addActions([actions.back, actions.forward])
    go.addSeparator()
    go.addActions([actions.previous_topic, actions.next_topic, actions.compare])
    go.addSeparator()
    go.addActions([actions.next_pane, actions.previous_pane])

    search = bar.addMenu("&Search")
    search.addAction(actions.search)
    search.addSeparator()
    search.addActions([actions.find, actions.find_next, actions.find_previous])

    view = bar.addMenu("&View")
    view.addActions([actions.larger_text, actions.smaller_text, actions.normal_text])
    view.addSeparator()
    view.addMenu("&Colours").addActions(list(actions.themes.values()))
    view.addMenu("The person I care for &has").addActions(list(actions.conditions.values()))
    view.addSeparator()
    view.addActions([actions.show_topics, actions.full_screen, actions.caret])

    helped = bar.addMenu("He&lp")
    helped.addAction(actions.when_to_get_help)
    helped.addSeparator()
    helped.addActions([actions.how_to_use, actions.about, actions.about_program])
    helped.addAction(actions.show_problems)
