#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader finds in the window, and hears while somebody works in it, by at-spi2.

    screen_reader.py PROGRAM

It runs on an X server and a bus of its own, in English and in Chinese."""

import os
import re
import subprocess
import sys

import desk
from desk import check, wait_for

# Names that are the same in every language.
NAMES = ("中文", "English", "双语", "SYN=1, ACK=1")
# What can be acted on, or read part by part.
FITTING = ("push button", "check box", "radio button", "toggle button", "combo box", "text",
           "spin button", "slider", "list", "list item", "table", "tree", "page tab list",
           "page tab", "label", "panel", "image", "menu item")
WORDS = {
    "en": {"diagram": "Sequence diagram", "graph": "TCP state diagram (RFC 9293)", "step": "Step",
           "timeline": "Timeline", "new": "New laboratory", "begin": "Begin", "next": "Next",
           "skip": "Skip the question",
           "first": "Segment 1, client to server: SYN", "part": "Segment {}",
           "not yet": "Not yet: ", "place": "Step {} of 17", "hand in": "Hand in"},
    "zh": {"diagram": "时序图", "graph": "TCP 状态图（RFC 9293）", "step": "下一步",
           "timeline": "时间轴", "new": "新建实验(N)", "begin": "开始", "next": "下一步",
           "skip": "跳过提问",
           "first": "报文段 1，客户端到服务器：SYN", "part": "报文段 {}",
           "not yet": "尚未发生：", "place": "第 {} / 17 步", "hand in": "提交"},
}


def is_chinese(text):
    return re.search("[一-鿿]", text) is not None


def speaks(language, text):
    """Whether words are in the language of the window. What has neither kind of words is in both."""
    for name in NAMES:
        text = text.replace(name, "")
    text = re.sub("(Ctrl|Shift|Alt|Pg)(\\+|Up|Down)+", "", text)  # keys
    if language == "en":
        return not is_chinese(text)
    return is_chinese(text) or re.search("[a-z]{3}", text.replace("seq", "")) is None


class Session:
    """The program with one thing opened, in one language."""

    def __init__(self, program, language):
        self.program = program
        self.language = language
        self.words = WORDS[language]

    def open(self, source, folder):
        from reader import reading  # pylint: disable=import-outside-toplevel
        return reading(self.program, ["--lang", self.language, source],
                       folder.environment(DISPLAY=os.environ["DISPLAY"], QT_QPA_PLATFORM="xcb"))

    def check_names(self, reader):
        """All that the keyboard can come to has a name in the language, and a role that says what it is."""
        from reader import State  # pylint: disable=import-outside-toplevel
        seen = 0
        for thing, above in reader.things():
            inside = " in ".join(str(each) for each in reversed(above[-4:]))
            # Lists that a choice pops up, and what scrolls the tabs, are told by what they belong to.
            if any(each.role == "combo box" for each in above) or (
                    thing.role == "push button" and above[-1].role == "page tab list"):
                continue
            if not thing.has(State.FOCUSABLE):
                continue
            seen += 1
            check(thing.name.strip(), f"a {thing.role} has no name, in {inside}")
            check(not re.search("[,:，：、]$", thing.name.strip()),
                  f"the name of {thing} in {inside} does not end")
            check(thing.role in FITTING, f"{thing} in {inside} does not say what it is")
            for text in (thing.name, thing.description):
                check(speaks(self.language, text),
                      f"{thing} in {inside} is not in the language of the window: {text}")
        check(seen > 20, f"only {seen} things take the focus")

    def check_order(self, reader, *parts):
        """Each comes after the one before; a role and a name."""
        told = [(thing.role, thing.name) for thing, _ in reader.things()]
        places = []
        for part in parts:
            check(part in told, f"there is no {part}")
            places.append(told.index(part))
        check(places == sorted(places), f"read in another order: {parts} at {places}")

    def window(self):
        words = self.words
        with desk.home() as folder, self.open("lost-syn-ack", folder) as reader:
            diagram = reader.find("list", words["diagram"])
            self.check_names(reader)
            self.check_order(reader, ("push button", words["new"]), ("list", words["diagram"]),
                             ("slider", words["timeline"]), ("push button", words["step"]))
            # The diagram tells its parts, in the order in which they happen.
            parts = diagram.children()
            check(len(parts) > 9, f"the diagram has {len(parts)} parts")
            for number, part in enumerate(parts, 1):
                begins = words["not yet"] + words["part"].format(number)
                check(part.name.startswith(begins), f"not “{begins}”: {part}")
                check(part.role == "list item", str(part))
            states = reader.find("list", words["graph"]).children()
            for state in ("CLOSED", "SYN-SENT", "ESTABLISHED", "TIME-WAIT"):
                check(any(each.name.startswith(state) for each in states), f"no state {state}")

    def step(self):
        """The keyboard stays where it is, and what happened is heard there."""
        from reader import X_RIGHT, gone  # pylint: disable=import-outside-toplevel
        words = self.words
        with desk.home() as folder, self.open("lost-syn-ack", folder) as reader:
            wait_for(lambda: gone(lambda: reader.focused().name == words["diagram"]),
                     "the diagram does not have the focus")
            reader.listen()
            reader.key(X_RIGHT)
            _, told, _ = reader.hear(
                lambda kind, thing, _: kind.endswith("accessible-description")
                and thing.name == words["diagram"], "a step is not told where the focus is")
            check(told.description.startswith(words["place"].format(1)), told.description)
            check(words["first"] in told.description, told.description)
            for line in told.description.split("\n"):
                check(is_chinese(line) == (self.language == "zh"), line)
            reader.hear(lambda kind, thing, _: kind.endswith("accessible-value")
                        and thing.name == words["timeline"], "the timeline does not tell its value")
            reader.hear(lambda kind, thing, _: kind.endswith("accessible-name")
                        and thing.name == words["place"].format(1), "no label tells the step")
            # What has happened is no more said to be to come.
            wait_for(lambda: reader.find("list", words["diagram"]).children()[0].name.startswith(
                words["first"]), "the first segment is still to come")
            # By the button, as a reader presses it.
            button = reader.find("push button", words["step"])
            button.focus()
            wait_for(lambda: reader.focused().name == words["step"], "the button takes no focus")
            before = reader.find("slider", words["timeline"]).value()
            reader.listen()
            button.press()
            reader.hear(lambda kind, thing, _: kind.endswith("accessible-description")
                        and thing.name == words["step"]
                        and thing.description.startswith(words["place"].format(2)),
                        "a step is not told at its button")
            check(reader.find("slider", words["timeline"]).value() > before, "time stands still")

    def tab(self):
        """Whatever the keyboard comes to says its name."""
        from reader import X_TAB  # pylint: disable=import-outside-toplevel
        with desk.home() as folder, self.open("lost-syn-ack", folder) as reader:
            reader.find("list", self.words["diagram"])
            stops = []
            for _ in range(12):
                reader.listen()
                reader.key(X_TAB)
                _, thing, _ = reader.hear(
                    lambda kind, thing, on: kind.endswith("focused") and on == 1,
                    f"Tab tells of no focus after {stops}")
                check(thing.name and thing.role in FITTING, f"Tab comes to {thing} after {stops}")
                stops.append(str(thing))
            check(len(set(stops)) == len(stops), f"Tab comes back: {stops}")

    def lesson(self):
        words = self.words
        with desk.home() as folder, self.open("learn-handshake", folder) as reader:
            button = reader.find("push button", words["begin"])
            self.check_names(reader)
            check(reader.focused().name == words["begin"], f"focus at {reader.focused()}")
            told = set()
            for name in (words["begin"], words["next"]):
                button = wait_for(lambda: next(
                    (thing for thing, _ in reader.things()
                     if thing.role == "push button" and thing.name == name), None), f"no “{name}”")
                before = {thing.name for thing, _ in reader.things() if thing.role == "label"}
                reader.listen()
                button.press()
                # The words of the stop are long; they are heard where the focus is.
                _, thing, _ = reader.hear(
                    lambda kind, thing, _: kind.endswith("accessible-description")
                    and thing.name in (words["next"], words["begin"], words["skip"])
                    and len(thing.description) > 20 and thing.description not in told,
                    "the words of a stop are not told where the focus is")
                told.add(thing.description)
                check(speaks(self.language, thing.description), thing.description)
                shown = [each.name for each, _ in reader.things()
                         if each.role == "label" and each.name not in before]
                check(any(len(each) > 20 and each in thing.description for each in shown),
                      f"told “{thing.description}”, shown {shown}")

    def exercise(self):
        from reader import X_RETURN  # pylint: disable=import-outside-toplevel
        words = self.words
        with desk.home() as folder, self.open("ack-after-two", folder) as reader:
            hand_in = reader.find("push button", words["hand in"])
            self.check_names(reader)
            things = [thing for thing, _ in reader.things()]
            labels = [thing for thing in things if thing.role == "label" and thing.name]
            check(any(re.search(r"\d", thing.name) and len(thing.name) > 30 for thing in labels),
                  "the question is not told")
            fields = [thing for thing in things if thing.role == "text"]
            check(fields, "there is no field for an answer")
            check(all(any(label.name == field.name for label in labels) for field in fields),
                  "a field is not named by what is asked")
            order = [str(thing) for thing in things]
            check(order.index(str(fields[0])) < order.index(str(hand_in)),
                  "the answer is read after the button that hands it in")
            check(reader.focused().name == fields[0].name, f"focus at {reader.focused()}")
            fields[0].type("1")
            # First that one is missing, then how they were answered.
            for wanted in ("②", "0"):
                reader.listen()
                reader.key(X_RETURN)
                _, told, _ = reader.hear(
                    lambda kind, thing, _: kind.endswith("accessible-description")
                    and thing.role == "push button" and wanted in thing.description,
                    f"no button tells of {wanted}")
                check(speaks(self.language, told.description), told.description)
                wait_for(lambda: reader.focused().description == told.description,
                         lambda: f"told at {told}, focus at {reader.focused()}")
            shown = [thing.name for thing, _ in reader.things() if thing.role == "label"]
            check(any(each and each not in [label.name for label in labels] for each in shown),
                  "the marks cannot be read")


def main():
    program = desk.program()
    desk.needs("Xvfb", "dbus-run-session")
    try:
        import reader  # noqa: F401  pylint: disable=import-outside-toplevel,unused-import
    except (ImportError, ValueError) as missing:
        desk.skip(f"at-spi2 cannot be spoken to: {missing}")
    if "WOSHOU_DESK" not in os.environ:
        with desk.home() as folder, desk.x_server() as display:
            sys.exit(subprocess.call(
                ["dbus-run-session", "--", sys.executable, *sys.argv],
                env=folder.environment(DISPLAY=display, WOSHOU_DESK="1")))
    tests = []
    for language in ("en", "zh"):
        session = Session(program, language)
        for test in (session.window, session.step, session.tab, session.lesson, session.exercise):
            tests.append((f"{test.__name__}({language})", test))
    desk.run("screen_reader", tests)


if __name__ == "__main__":
    main()
