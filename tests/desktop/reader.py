# SPDX-License-Identifier: GPL-3.0-or-later
"""A program and its window as a screen reader meets them, by at-spi2. To be run in a session of
D-Bus of its own: dbus-run-session."""

import contextlib
import subprocess

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  pylint: disable=wrong-import-position

from desk import Failure, check, end, wait_for  # noqa: E402

State = Atspi.StateType
HEARD = ("object:property-change:accessible-name", "object:property-change:accessible-description",
         "object:property-change:accessible-value", "object:state-changed:focused")
ITEMS = ("page tab", "list item", "table cell", "tree item")
X_RETURN, X_TAB, X_RIGHT, X_F3 = 0xFF0D, 0xFF09, 0xFF53, 0xFFC0
# To be held it is named by its place on the keyboard, the same on all X servers.
CONTROL_KEY = 37


class Thing:
    """Something in the window, as it was when it was read."""

    def __init__(self, accessible):
        self.accessible = accessible
        self.role = accessible.get_role_name()
        self.name = accessible.get_name() or ""
        self.description = accessible.get_description() or ""
        self.states = accessible.get_state_set()

    def has(self, *states):
        return all(self.states.contains(state) for state in states)

    def __str__(self):
        return f"{self.role} “{self.name}”"

    def press(self):
        check(self.accessible.get_action_iface().do_action(0), f"{self} cannot be pressed")

    def focus(self):
        self.accessible.get_component_iface().grab_focus()

    def children(self):
        count = self.accessible.get_child_count()
        found = (self.accessible.get_child_at_index(i) for i in range(count))
        return [Thing(child) for child in found if child is not None]

    def value(self):
        return self.accessible.get_value_iface().get_current_value()

    def type(self, text):
        check(self.accessible.get_editable_text_iface().set_text_contents(text),
              f"{self} takes no text")


def gone(call):
    """Objects of the program come and go while they are read."""
    try:
        return call()
    except GLib.Error:
        return None


class Reader:
    def __init__(self, process):
        self.process = process
        self.heard = []
        self._listener = Atspi.EventListener.new(self._hear)
        for kind in HEARD:
            self._listener.register(kind)
        self.application = self._find()

    def _hear(self, event):
        def keep():
            self.heard.append((event.type, Thing(event.source), event.detail1))
        gone(keep)

    def stop(self):
        for kind in HEARD:
            self._listener.deregister(kind)

    def _find(self):
        desktop = Atspi.get_desktop(0)

        def find():
            check(self.process.poll() is None, f"the program has ended: {self.process.returncode}")
            for i in range(desktop.get_child_count()):
                each = desktop.get_child_at_index(i)
                if each is not None and each.get_process_id() == self.process.pid \
                        and each.get_child_count() > 0:
                    return each
            return None
        return wait_for(lambda: gone(find), "the program tells assistive technology of no window")

    def window(self):
        return Thing(self.application.get_child_at_index(0))

    def things(self, top=None, shown=True):
        """In the order in which they are read, each with those above it."""
        found = []

        def read(thing, above):
            if shown and not thing.has(State.SHOWING):
                return
            found.append((thing, above))
            if above and thing.role in ("menu bar", "table", "tree"):
                return
            for child in thing.children():
                read(child, above + [thing])
        read(top or self.window(), [])
        return found

    def find(self, role, name):
        """The first thing of this role and name, as soon as there is one."""
        def find():
            for thing, _ in self.things():
                if thing.role == role and thing.name == name:
                    return thing
            return None
        return wait_for(lambda: gone(find), lambda: f"there is no {role} “{name}” among " + ", ".join(
            str(thing) for thing, _ in self.things() if thing.name))

    def menu_item(self, name):
        """Of any menu, closed as it is."""
        def find():
            bar = next(thing for thing, _ in self.things() if thing.role == "menu bar")
            return next((thing for thing, _ in self.things(bar, shown=False)
                         if thing.role == "menu item" and thing.name == name), None)
        return wait_for(lambda: gone(find), f"no menu has “{name}”")

    def focused(self):
        def find():
            # The chosen item of every list and tab bar says that it has the focus, in whatever list.
            all_ = [thing for thing, _ in self.things()
                    if thing.has(State.FOCUSED, State.FOCUSABLE) and thing.role not in ITEMS]
            return all_[-1] if all_ else None
        return wait_for(lambda: gone(find), "nothing has the focus")

    def listen(self):
        """Forgets what was heard before."""
        self.heard.clear()

    def hear(self, what, told):
        """Waits for an event of which `what`, given its type, thing and detail, is true."""
        def find():
            return next((each for each in self.heard if what(*each)), None)
        return wait_for(find, lambda: told + "; heard: " + ", ".join(
            f"{kind.rsplit(':', 1)[-1]} {thing} ({thing.description})" for kind, thing, _ in self.heard))

    @staticmethod
    def key(symbol):
        Atspi.generate_keyboard_event(symbol, None, Atspi.KeySynthType.SYM)


def press_with_control(letter, before=None):
    """Ctrl and a letter, after another key, where the keyboard is."""
    if before is not None:
        Reader.key(before)
    Atspi.generate_keyboard_event(CONTROL_KEY, None, Atspi.KeySynthType.PRESS)
    Reader.key(ord(letter))
    Atspi.generate_keyboard_event(CONTROL_KEY, None, Atspi.KeySynthType.RELEASE)


@contextlib.contextmanager
def reading(program, arguments, environment, errors=None):
    """The program with a window, and a reader of it."""
    environment = dict(environment, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
    process = subprocess.Popen([program, *arguments], env=environment, stderr=errors)
    reader = None
    try:
        reader = Reader(process)
        yield reader
    finally:
        if reader is not None:
            reader.stop()
        end(process)


__all__ = ["Failure", "Reader", "State", "Thing", "X_RETURN", "X_RIGHT", "X_TAB", "gone", "reading"]
