#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program where it is not at home: other locales, scales and screens, X and Wayland, no fonts,
no display, no session bus, settings that are damaged or of a newer version.

    environments.py PROGRAM

Each environment exports figures, which are the same octets everywhere, or opens a window by at-spi2,
makes a step in it and ends it."""

import contextlib
import json
import os
import re
import subprocess
import sys
import tempfile

import desk
from desk import check, wait_for

LOCALES = ("de_DE", "zh_CN", "tr_TR", "ar_EG")
ASIDE = os.environ.get("WOSHOU_LOCALES", "")
WORDS = {
    "en": {"step": "Step", "timeline": "Timeline", "quit": "Quit"},
    "zh": {"step": "下一步", "timeline": "时间轴", "quit": "退出(Q)"},
}
NO_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><cachedir>CACHE</cachedir></fontconfig>
"""
SESSION = """{"woshou": "session/1", "scenario": {"woshou": "scenario/1",
"title": {"en": "Typed", "zh": "键入"}, "steps": [{"at_ms": 0, "server": "listen"}]},
"branches": [{"id": 1, "length": 0, "acts": []}], "current": 1, "position": 0, "playhead_ns": 0}
"""
# What is drawn, reckoned and told: numbers stand in all of it.
PRODUCTS = {
    "live.svg": ["export", "lost-syn-ack", "--show", "times,round-trips"],
    "outlines.svg": ["export", "lost-syn-ack", "--text", "outlines"],
    "both.png": ["export", "lost-syn-ack", "--view", "both"],
    "page.pdf": ["export", "lost-syn-ack"],
    "chart.svg": ["export", "slow-start", "--view", "throughput"],
    "chart.csv": ["export", "slow-start", "--view", "throughput"],
    "sheet.tex": ["paper", "time-to-window", "wrap-time"],
    "quiz.xml": ["quiz", "time-to-window", "wrap-time"],
}


def locale(name, encoding="UTF-8"):
    return {"LC_ALL": f"{name}.{encoding}", "LANG": f"{name}.{encoding}", "LOCPATH": ASIDE}


def make_locales(folder):
    for name in LOCALES:
        # Warnings about the definitions of the system give the status 1.
        subprocess.run(["localedef", "-i", name, "-f", "UTF-8", os.path.join(folder, name + ".UTF-8")],
                       check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        check(os.path.isdir(os.path.join(folder, name + ".UTF-8")), f"no locale {name}")


def no_fonts(folder):
    """The environment of a system without any font."""
    path = folder.at("no-fonts.conf")
    with open(path, "w", encoding="utf-8") as file:
        file.write(NO_FONTS.replace("CACHE", folder.at("cache")))
    return {"FONTCONFIG_FILE": path}


class Programs:
    def __init__(self, program):
        self.program = program
        self._usual = {}

    def call(self, arguments, environment):
        done = subprocess.run([self.program, *arguments], env=environment, timeout=desk.PATIENCE,
                              capture_output=True, check=False)
        return done.returncode, done.stdout, done.stderr.decode()

    def product(self, name, arguments, environment, folder):
        path = folder.at(name)
        status, _, errors = self.call([*arguments, "--lang", "en", "-o", path], environment)
        check(status == 0, f"{name} is not written: {status} {errors}")
        check(not errors, f"{name}: {errors}")
        with open(path, "rb") as file:
            return file.read()

    def usual(self, name):
        if name not in self._usual:
            with desk.home() as folder:
                self._usual[name] = self.product(name, PRODUCTS[name], folder.environment(), folder)
        return self._usual[name]

    # Figures

    def same(self, names=tuple(PRODUCTS), **variables):
        with desk.home() as folder:
            environment = folder.environment(**variables)
            for name in names:
                made = self.product(name, PRODUCTS[name], environment, folder)
                check(made == self.usual(name), f"{name} has other octets")
            trace = self.call(["trace", "lost-syn-ack"], environment)
            check(trace == self.call(["trace", "lost-syn-ack"], folder.environment()),
                  "the trace is another one")
            asked = self.call(["ask", "time-to-window", "--json", "--key", "--lang", "en"], environment)
            check(asked[0] == 0 and asked == self.call(
                ["ask", "time-to-window", "--json", "--key", "--lang", "en"], folder.environment()),
                  "the question is another one")

    def language(self, language, **variables):
        """Without being told, it speaks the language of the system, if it knows it."""
        with desk.home() as folder:
            status, told, errors = self.call(["list"], folder.environment(**variables))
            check(status == 0 and not errors, errors)
            is_chinese = re.search("[一-鿿]", told.decode()) is not None
            check(is_chinese == (language == "zh"), f"not {language}: {told.decode()[:60]}")

    def fonts_missing(self):
        with desk.home() as folder:
            environment = folder.environment(**no_fonts(folder))
            name = "live.svg"
            made = self.product(name, PRODUCTS[name], environment, folder)
            check(made == self.usual(name), f"{name} has other octets")
            for name in ("both.png", "page.pdf", "outlines.svg"):
                status, _, errors = self.call(
                    [*PRODUCTS[name], "-o", folder.at(name)], environment)
                check(status == 2 and "Wrong: There is no font" in errors and "fonts-noto" in errors,
                      f"{name}: {status} {errors}")
                check(not os.path.exists(folder.at(name)), f"{name} is there without a font")

    def display_missing(self, **variables):
        with desk.home() as folder:
            status, told, errors = self.call([], folder.environment(**variables))
            check(status == 2, f"status {status}")
            check(not told and len(errors.splitlines()) == 3 and "  Wrong: " in errors
                  and "woshou export" in errors, errors)

    # Windows

    def window(self, display, language="en", before=None, after=None, **variables):
        """In a process of its own, since each display has a bus of its own."""
        with desk.home() as folder, display(folder) as more:
            task = {"language": language, "folder": folder.path, "variables": variables, "more": more}
            if before:
                before(folder)
            if variables.pop("fonts", None) == "none":
                variables.update(no_fonts(folder))
            buses = folder.environment(**more, WOSHOU_TASK=json.dumps(task), LC_ALL="C.UTF-8",
                                       WOSHOU_LOCALES=ASIDE)
            done = subprocess.run(
                ["dbus-run-session", "--", sys.executable, sys.argv[0], self.program], env=buses,
                timeout=3 * desk.PATIENCE, capture_output=True, check=False)
            told = (done.stdout or done.stderr).decode().splitlines()
            check(done.returncode == 0, told[-1] if told else f"status {done.returncode}")
            with open(folder.at("config", "woshou", "woshou", "settings.json"), "rb") as file:
                kept = json.load(file)
            check("window" in kept, "the window is not remembered")
            if after:
                after(folder, kept)


@contextlib.contextmanager
def on_x(_, size="1440x900"):
    with desk.x_server(size) as display:
        yield {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}


@contextlib.contextmanager
def on_wayland(folder):
    with desk.wayland(folder) as display:
        yield {"WAYLAND_DISPLAY": display, "QT_QPA_PLATFORM": "wayland"}


def of_size(size):
    return lambda folder: on_x(folder, size)


def type_in_window(program, folder, environment):
    """Without a bus nobody reads the window: what is typed there is found in the file."""
    import reader  # pylint: disable=import-outside-toplevel
    path = folder.at("typed.woshou")
    with open(path, "w", encoding="utf-8") as file:
        file.write(SESSION)

    def saved():
        with open(path, encoding="utf-8") as file:
            return json.load(file)["branches"]
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen([program, path], env=environment, stderr=errors)
        try:
            # Keys that come before the window are lost, and those of the last try are harmless.
            def typed():
                check(process.poll() is None, f"it has ended: {process.returncode}")
                reader.press_with_control("s", reader.X_F3)
                return "connect" in json.dumps(saved())
            wait_for(typed, "what is typed is not saved")
            reader.press_with_control("q")
            check(process.wait(desk.PATIENCE) == 0, f"status {process.returncode}")
        finally:
            desk.end(process)
        errors.seek(0)
        check(not errors.read(), "it complains")


def use_window(program, task):
    """Within the bus: the window opens, makes a step, and ends."""
    from reader import State, gone, reading  # pylint: disable=import-outside-toplevel
    folder = desk.Folder.__new__(desk.Folder)
    folder.path = task["folder"]
    variables = dict(task["more"], **task["variables"])
    if "DBUS_SESSION_BUS_ADDRESS" in variables:
        type_in_window(program, folder, folder.environment(**variables))
        return
    words = WORDS[task["language"]]
    with tempfile.TemporaryFile() as errors, reading(
            program, ["lost-syn-ack"], folder.environment(**variables), errors) as reader:
        step = reader.find("push button", words["step"])
        wait_for(lambda: reader.window().has(State.SHOWING), "the window is not shown")
        before = reader.find("slider", words["timeline"]).value()
        step.press()
        reader.find("push button", words["step"]).press()
        wait_for(lambda: gone(lambda: reader.find("slider", words["timeline"]).value() > before),
                 "a step does not lead on")
        if "DISPLAY" in variables:
            box = reader.window().accessible.get_component_iface().get_extents(0)
            shown = step.accessible.get_component_iface().get_extents(0)
            scale = float(variables.get("QT_SCALE_FACTOR", "1"))
            size = subprocess.run(["xdpyinfo"], env=folder.environment(**variables), check=True,
                                  capture_output=True).stdout.decode()
            width, height = map(int, re.search(r"dimensions: +(\d+)x(\d+)", size).groups())
            check(shown.x >= 0 and shown.y >= 0 and scale * (shown.x + shown.width) <= width + 1
                  and scale * (shown.y + shown.height) <= height + 1,
                  f"the step button at {shown.x},{shown.y} lies outside of {width}×{height}, "
                  f"the window is {box.width}×{box.height}")
        reader.menu_item(words["quit"]).press()
        check(reader.process.wait(desk.PATIENCE) == 0, f"status {reader.process.returncode}")
        errors.seek(0)
        told = errors.read().decode()
        check(not told, f"it complains: {told}")


def damaged(content):
    def before(folder):
        os.makedirs(folder.at("config", "woshou", "woshou"))
        with open(folder.at("config", "woshou", "woshou", "settings.json"), "wb") as file:
            file.write(content)

    def after(folder, kept):
        path = folder.at("config", "woshou", "woshou", "settings.damaged.json")
        check(os.path.exists(path), "no copy is kept of damaged settings")
        with open(path, "rb") as file:
            check(file.read() == content, "the copy of damaged settings is another one")
        check("later" not in kept, str(kept))
    return {"before": before, "after": after}


def newer():
    content = {"version": 99, "language": {"spoken": "en"}, "theme": ["dark"], "later": [1, {"a": 2}],
               "recent-files": 5, "window": {"geometry": 7, "panels": "AAAA", "width": "wide"},
               "numbers": None, "charts": {"a": 1}, "figures": [1], "learner": 12, "used": "yes"}

    def after(folder, kept):
        check(kept["later"] == content["later"] and kept["version"] == 99,
              "what a newer version keeps is lost")
        check(not os.path.exists(
            folder.at("config", "woshou", "woshou", "settings.damaged.json")), "taken for damaged")

    before = damaged(json.dumps(content).encode())["before"]
    return {"before": before, "after": after}


def tests_of(program):
    programs = Programs(program)
    tests = []

    def add(name, test, *arguments, **named):
        tests.append((name, lambda: test(*arguments, **named)))

    for name in LOCALES:
        add(f"figures({name})", programs.same, **locale(name))
        add(f"language({name})", programs.language, "zh" if name == "zh_CN" else "en", **locale(name))
    add("figures(no such locale)", programs.same, LC_ALL="xx_YY.UTF-8")
    add("figures(right to left)", programs.same, LANGUAGE="ar", **locale("ar_EG"))
    add("figures(C)", programs.same, LC_ALL="C")
    for scale in ("1.25", "2"):
        add(f"figures(scale {scale})", programs.same, QT_SCALE_FACTOR=scale)
    add("figures(no session bus)", programs.same, ("both.png",),
        DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent")
    add("figures(no home)", programs.same, HOME=None, XDG_CONFIG_HOME=None, XDG_DATA_HOME=None,
        XDG_CACHE_HOME=None, XDG_RUNTIME_DIR=None)
    add("no fonts", programs.fonts_missing)
    add("no display", programs.display_missing)
    add("no display(xcb)", programs.display_missing, QT_QPA_PLATFORM="xcb")

    add("window(X)", programs.window, on_x)
    add("window(Wayland)", programs.window, on_wayland)
    for name in LOCALES:
        add(f"window({name})", programs.window, on_x, "zh" if name == "zh_CN" else "en",
            **locale(name))
    add("window(right to left)", programs.window, on_x, LANGUAGE="ar", **locale("ar_EG"))
    for scale in ("1.25", "2"):
        add(f"window(scale {scale})", programs.window, on_x, QT_SCALE_FACTOR=scale)
    for size in ("640x480", "1024x600", "7680x4320"):
        add(f"window({size})", programs.window, of_size(size))
    add("window(no fonts)", programs.window, on_x, fonts="none")
    add("window(no session bus)", programs.window, on_x,
        DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent")
    for name, content in (("garbage", b"\x00\xff\xfegarbage\n" * 100), ("empty", b""),
                          ("truncated", b'{"language": "zh", "later": [1'), ("a list", b"[1, 2]\n")):
        add(f"settings({name})", programs.window, on_x, **damaged(content))
    add("settings(of a newer version)", programs.window, on_x, **newer())
    return tests


def main():
    program = desk.program()
    desk.needs("Xvfb", "weston", "dbus-run-session", "localedef", "xdpyinfo")
    try:
        import reader  # noqa: F401  pylint: disable=import-outside-toplevel,unused-import
    except (ImportError, ValueError) as missing:
        desk.skip(f"at-spi2 cannot be spoken to: {missing}")
    if "WOSHOU_TASK" in os.environ:
        try:
            use_window(program, json.loads(os.environ["WOSHOU_TASK"]))
        except desk.Failure as failure:
            print(failure)
            sys.exit(1)
        return
    global ASIDE  # pylint: disable=global-statement
    with tempfile.TemporaryDirectory(prefix="woshou-locales-") as folder:
        ASIDE = folder
        make_locales(folder)
        desk.run("environments", tests_of(program))


if __name__ == "__main__":
    main()
