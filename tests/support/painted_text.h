// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QRectF>
#include <QString>
#include <QTransform>
#include <QWidget>

#include <vector>

namespace support {

/// A text as a widget paints it, in the widget's pixels.
struct PaintedText
{
    QString text;
    QRectF box;
};

/// Takes note of the texts that are painted on it.
class TextRecorder : public QPaintDevice
{
public:
    explicit TextRecorder(const QWidget& widget)
        : m_widget(widget)
        , m_engine(*this)
    {}

    QPaintEngine* paintEngine() const override { return &m_engine; }
    const std::vector<PaintedText>& texts() const { return m_texts; }

protected:
    int metric(PaintDeviceMetric which) const override
    {
        switch (which) {
        case PdmWidth:
            return m_widget.width();
        case PdmHeight:
            return m_widget.height();
        case PdmDepth:
            return 32;
        case PdmDpiX:
        case PdmPhysicalDpiX:
            return m_widget.logicalDpiX();
        case PdmDpiY:
        case PdmPhysicalDpiY:
            return m_widget.logicalDpiY();
        default:
            return QPaintDevice::metric(which);
        }
    }

private:
    class Engine : public QPaintEngine
    {
    public:
        explicit Engine(TextRecorder& recorder)
            : QPaintEngine(AllFeatures)
            , m_recorder(recorder)
        {}

        bool begin(QPaintDevice*) override { return true; }
        bool end() override { return true; }
        void updateState(const QPaintEngineState&) override {}
        Type type() const override { return User; }
        void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
        void drawPath(const QPainterPath&) override {}
        void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
        void drawRects(const QRectF*, int) override {}
        void drawTextItem(const QPointF& at, const QTextItem& item) override
        {
            const QRectF box(
                at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent());
            m_recorder.m_texts.push_back({item.text(), painter()->deviceTransform().mapRect(box)});
        }

    private:
        TextRecorder& m_recorder;
    };

    const QWidget& m_widget;
    std::vector<PaintedText> m_texts;
    mutable Engine m_engine;
};

/// What a widget paints itself, without its children.
inline std::vector<PaintedText> paintedTexts(QWidget& widget)
{
    TextRecorder recorder(widget);
    widget.render(&recorder, {}, {}, QWidget::RenderFlags());
    return recorder.texts();
}

} // namespace support
