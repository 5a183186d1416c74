"""What the tests of the library's panel do as a reader does."""


def shown(panel):
    return [panel.model.index(row).data() for row in range(panel.model.rowCount())]


def ids(panel):
    return [panel.model.entry(row).id for row in range(panel.model.rowCount())]


def search(qtbot, panel, text):
    with qtbot.waitSignal(panel.model.counted):
        panel.field.search_for(text)


def choose(panel, *rows):
    panel.list.setFocus()
    panel.list.choose(rows[0])
    for row in rows[1:]:
        panel.list.selectionModel().select(panel.model.index(row), panel.list.selectionModel().SelectionFlag.Select)


def said(panel):
    return (panel.empty.title.text(), panel.empty.text.text(), panel.empty.button.text())


def trigger(panel, name):
    menu = panel.commands.menu()
    next(action for action in menu.actions() if action.objectName() == name).trigger()
    menu.deleteLater()
