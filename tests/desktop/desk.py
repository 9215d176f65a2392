# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the whole program share: displays, buses and folders of their own, the program
started on them, and what assistive technology sees of its window."""

import contextlib
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time

# As long as the slowest machine may take; nothing waits so long where all is well.
PATIENCE = float(os.environ.get("WOSHOU_PATIENCE", "60"))
SKIPPED = 77


class Failure(Exception):
    pass


def check(holds, told):
    if not holds:
        raise Failure(told)


def program():
    """That of the call, or another one, such as an installed one, that WOSHOU_TESTED names."""
    if len(sys.argv) != 2:
        sys.exit(sys.modules["__main__"].__doc__)
    return os.environ.get("WOSHOU_TESTED", sys.argv[1])


def skip(why):
    print(f"SKIP   : {why}")
    sys.exit(SKIPPED)


def needs(*tools):
    """Ends the test as skipped, which CTest tells, where a tool is not installed."""
    for tool in tools:
        if shutil.which(tool) is None:
            skip(f"{tool} is not installed")


def run(suite, tests):
    """Runs functions, told like the suites of QtTest: a line for each that packaging/test.sh counts."""
    wanted = os.environ.get("WOSHOU_ONLY", "")
    failed = 0
    ran = 0
    for name, test in tests:
        if wanted not in name:
            continue
        ran += 1
        try:
            test()
            print(f"PASS   : {suite}::{name}()", flush=True)
        except (Failure, subprocess.TimeoutExpired) as failure:
            failed += 1
            print(f"FAIL!  : {suite}::{name}() {failure}", flush=True)
    print(f"Totals: {ran - failed} passed, {failed} failed")
    sys.exit(1 if failed or not ran else 0)


class Folder:
    """A home of its own, with nothing of whoever runs the tests."""

    def __init__(self):
        self.path = tempfile.mkdtemp(prefix="woshou-desk-")
        for name in ("config", "data", "cache", "runtime"):
            os.mkdir(self.at(name), 0o700)

    def at(self, *parts):
        return os.path.join(self.path, *parts)

    def environment(self, **more):
        """None takes a variable away."""
        taken = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANG", "LANGUAGE",
                 "XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "QT_SCALE_FACTOR")
        all_ = {name: value for name, value in os.environ.items() if name not in taken}
        all_.update(HOME=self.path, LC_ALL="C.UTF-8", XDG_CONFIG_HOME=self.at("config"),
                    XDG_DATA_HOME=self.at("data"), XDG_CACHE_HOME=self.at("cache"),
                    XDG_RUNTIME_DIR=self.at("runtime"))
        for name, value in more.items():
            if value is None:
                all_.pop(name, None)
            else:
                all_[name] = value
        return all_

    def files(self):
        """All files in it, by their paths within it."""
        found = set()
        for folder, _, names in os.walk(self.path):
            found.update(os.path.relpath(os.path.join(folder, name), self.path) for name in names)
        return found

    def remove(self):
        shutil.rmtree(self.path, ignore_errors=True)


@contextlib.contextmanager
def home():
    folder = Folder()
    try:
        yield folder
    finally:
        folder.remove()


def end(process, how=signal.SIGTERM):
    if process.poll() is None:
        process.send_signal(how)
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextlib.contextmanager
def x_server(size="1440x900", dpi=96):
    """An X server without a window manager; its DISPLAY. It chooses a number that is free."""
    reads, writes = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writes), "-screen", "0", size + "x24", "-dpi", str(dpi),
         "-nolisten", "tcp", "-noreset"], pass_fds=[writes], stderr=subprocess.DEVNULL)
    os.close(writes)
    try:
        ready, _, _ = select.select([reads], [], [], PATIENCE)
        number = os.read(reads, 20).decode().strip() if ready else ""
        check(number, "Xvfb does not start")
        yield ":" + number
    finally:
        os.close(reads)
        end(server)


@contextlib.contextmanager
def wayland(folder, size=(1440, 900)):
    """A Wayland compositor without a screen; its WAYLAND_DISPLAY."""
    name = "woshou-0"
    compositor = subprocess.Popen(
        ["weston", "--backend=headless-backend.so", f"--socket={name}", "--idle-time=0",
         f"--width={size[0]}", f"--height={size[1]}", "--no-config"],
        env=folder.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(lambda: os.path.exists(folder.at("runtime", name)), "weston does not start")
        yield name
    finally:
        end(compositor)


def turn():
    """Lets what has come from the buses be handled, and waits a moment for more."""
    glib = sys.modules.get("gi.repository.GLib")
    if glib is None:
        select.select([], [], [], 0.02)
        return
    woken = glib.timeout_add(20, lambda: False)
    glib.MainContext.default().iteration(True)
    source = glib.MainContext.default().find_source_by_id(woken)
    if source is not None:
        source.destroy()


def wait_for(condition, told, patience=PATIENCE):
    """What `condition` gives as soon as that is true. `told`: what is missing, or a function that says it."""
    deadline = time.monotonic() + patience
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > deadline:
            raise Failure(told() if callable(told) else told)
        turn()
