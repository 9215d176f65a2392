// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/qt_remarks.h"

#include "app/lack_of_memory.h"

#include <QString>
#include <qlogging.h>

#include <cstdio>

namespace app {
namespace {

void hearRemark(QtMsgType type, const QMessageLogContext& context, const QString& remark)
{
    if (remark.startsWith("QThread::start: Thread")) {
        lack_of_memory::end();
    }
    if (!remark.startsWith("QStandardPaths: XDG_RUNTIME_DIR")) {
        const QByteArray line = qFormatLogMessage(type, context, remark).toLocal8Bit() + '\n';
        std::fputs(line.constData(), stderr);
    }
}

} // namespace

void listenToQt() { qInstallMessageHandler(&hearRemark); }

} // namespace app
