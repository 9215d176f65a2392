// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ends/why_not_text.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString whyNotWords(const char* text) { return QCoreApplication::translate("ui::WhyNot", text); }

QString refusalText(sim::Refusal refusal)
{
    switch (refusal) {
    case sim::Refusal::NothingToHappen:
        return whyNotWords(QT_TRANSLATE_NOOP("ui::WhyNot", "Nothing is left to happen."));
    case sim::Refusal::NotInFlight:
        return whyNotWords(QT_TRANSLATE_NOOP("ui::WhyNot", "This segment is not on its way now."));
    case sim::Refusal::InThePast:
        return whyNotWords(
            QT_TRANSLATE_NOOP("ui::WhyNot", "What has happened already comes later."));
    case sim::Refusal::AfterNextInstant:
        return whyNotWords(QT_TRANSLATE_NOOP("ui::WhyNot", "Something else happens before that."));
    case sim::Refusal::NothingChanges:
        return whyNotWords(QT_TRANSLATE_NOOP("ui::WhyNot", "This is how it is already."));
    case sim::Refusal::OutOfRange:
        return whyNotWords(QT_TRANSLATE_NOOP("ui::WhyNot", "There is no such value."));
    case sim::Refusal::WindowNeedsScale:
        return whyNotWords(QT_TRANSLATE_NOOP("ui::WhyNot",
            "A window of more than 65,535 octets needs window scaling with a larger shift."));
    case sim::Refusal::RtoOrder:
        return whyNotWords(
            QT_TRANSLATE_NOOP("ui::WhyNot", "The least RTO is greater than the greatest RTO."));
    case sim::Refusal::NoSackRecovery:
        return whyNotWords(
            QT_TRANSLATE_NOOP("ui::WhyNot", "Tahoe and Reno have no recovery by SACK."));
    case sim::Refusal::TooMuch:
        return whyNotWords(QT_TRANSLATE_NOOP("ui::WhyNot",
            "This makes more segments than one run may have: send less, or with a larger MSS."));
    case sim::Refusal::TooOften:
        return whyNotWords(QT_TRANSLATE_NOOP("ui::WhyNot",
            "A timer would go off too often until the end of the run: make its time longer."));
    case sim::Refusal::Stopped:
        return whyNotWords(QT_TRANSLATE_NOOP(
            "ui::WhyNot", "The run was stopped here, as it may have no end: go back first."));
    case sim::Refusal::Recorded:
        return whyNotWords(QT_TRANSLATE_NOOP(
            "ui::WhyNot", "This run was recorded: it can be looked at, but not changed."));
    }
    return {};
}

QString errorText(tcp::Error error)
{
    switch (error) {
    case tcp::Error::ConnectionDoesNotExist:
        return whyNotWords(
            QT_TRANSLATE_NOOP("ui::WhyNot", "There is no connection: this side is CLOSED."));
    case tcp::Error::ConnectionAlreadyExists:
        return whyNotWords(QT_TRANSLATE_NOOP("ui::WhyNot", "This side has been opened already."));
    case tcp::Error::RemoteSocketUnspecified:
        return whyNotWords(QT_TRANSLATE_NOOP("ui::WhyNot", "It is not known whom to connect to."));
    case tcp::Error::ConnectionClosing:
        return whyNotWords(QT_TRANSLATE_NOOP("ui::WhyNot", "This side has already been closed."));
    case tcp::Error::Closing:
        return whyNotWords(QT_TRANSLATE_NOOP("ui::WhyNot", "The connection is closing."));
    case tcp::Error::ConnectionReset:
        return whyNotWords(QT_TRANSLATE_NOOP("ui::WhyNot", "The connection was reset."));
    case tcp::Error::ConnectionRefused:
        return whyNotWords(QT_TRANSLATE_NOOP("ui::WhyNot", "The connection was refused."));
    case tcp::Error::ConnectionTimedOut:
        return whyNotWords(QT_TRANSLATE_NOOP("ui::WhyNot", "The connection timed out."));
    case tcp::Error::UserTimeout:
        return whyNotWords(
            QT_TRANSLATE_NOOP("ui::WhyNot", "The connection was given up: user timeout."));
    }
    return {};
}

} // namespace

QString sentence(const sim::WhyNot& whyNot)
{
    if (const auto* refusal = std::get_if<sim::Refusal>(&whyNot)) {
        return refusalText(*refusal);
    }
    return errorText(std::get<tcp::Error>(whyNot));
}

} // namespace ui
