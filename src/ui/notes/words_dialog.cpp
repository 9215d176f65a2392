// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/notes/words_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

WordsDialog::WordsDialog(const QString& title, const QString& label, const lesson::Localized& text,
    int most, QWidget* parent)
    : QDialog(parent)
    , m_english(edit("wordsEnglish", text.en, most))
    , m_chinese(edit("wordsChinese", text.zh == text.en ? QString() : text.zh, most))
    , m_form(new QFormLayout)
{
    setObjectName("wordsDialog");
    setWindowTitle(title);
    auto* says = new QLabel(label, this);
    says->setWordWrap(true);
    m_form->setVerticalSpacing(9);
    m_form->addRow(tr("English:"), m_english);
    m_form->addRow(tr("Chinese:"), m_chinese);
    m_english->setAccessibleName(tr("English:"));
    m_chinese->setAccessibleName(tr("Chinese:"));
    auto* done = new QPushButton(tr("OK"), this);
    done->setObjectName("wordsDone");
    done->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName("wordsCancel");
    auto* clear = new QPushButton(tr("Remove"), this);
    clear->setObjectName("wordsRemove");
    clear->setAutoDefault(false);
    clear->setEnabled(text != lesson::Localized());
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(done, QDialogButtonBox::AcceptRole);
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);
    buttons->addButton(clear, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(clear, &QPushButton::clicked, this, [this] {
        m_english->clear();
        m_chinese->clear();
        accept();
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(14);
    column->addWidget(says);
    column->addLayout(m_form);
    column->addWidget(buttons);
    resize(460, sizeHint().height());
    m_english->setFocus();
}

void WordsDialog::offerSides(const sim::PerSide<QString>& names, sim::Side chosen)
{
    m_side = new QComboBox(this);
    m_side->setObjectName("wordsSide");
    m_side->setAccessibleName(tr("Beside:"));
    for (const sim::Side side : sim::kBothSides) {
        m_side->addItem(names[side]);
    }
    m_side->setCurrentIndex(static_cast<int>(sim::index(chosen)));
    m_form->insertRow(0, tr("Beside:"), m_side);
    setTabOrder(m_side, m_english);
    resize(width(), sizeHint().height());
}

std::optional<sim::Side> WordsDialog::side() const
{
    return m_side == nullptr
        ? std::nullopt
        : std::optional(sim::kBothSides[static_cast<std::size_t>(m_side->currentIndex())]);
}

QLineEdit* WordsDialog::edit(const char* name, const QString& text, int most)
{
    auto* box = new QLineEdit(text, this);
    box->setObjectName(name);
    box->setMaxLength(most);
    return box;
}

lesson::Localized WordsDialog::text() const
{
    const QString english = m_english->text().simplified();
    const QString chinese = m_chinese->text().simplified();
    return {english.isEmpty() ? chinese : english, chinese.isEmpty() ? english : chinese};
}

} // namespace ui
