// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/appearance.h"

#include "render/paint/fonts.h"

#include <QApplication>
#include <QColor>
#include <QStyle>
#include <QStyleFactory>

#include <array>

namespace ui {
namespace {

using diagram::Ink;

struct Role
{
    QPalette::ColorRole role;
    Ink ink;
};

constexpr std::array kRoles{
    Role{QPalette::Window, Ink::Panel},
    Role{QPalette::WindowText, Ink::Text},
    Role{QPalette::Base, Ink::Paper},
    Role{QPalette::AlternateBase, Ink::Panel},
    Role{QPalette::Text, Ink::Text},
    Role{QPalette::Button, Ink::Panel},
    Role{QPalette::ButtonText, Ink::Text},
    Role{QPalette::BrightText, Ink::Rst},
    Role{QPalette::ToolTipBase, Ink::Paper},
    Role{QPalette::ToolTipText, Ink::Text},
    Role{QPalette::PlaceholderText, Ink::Faint},
    Role{QPalette::Highlight, Ink::Client},
    Role{QPalette::HighlightedText, Ink::Paper},
    Role{QPalette::Link, Ink::Client},
    Role{QPalette::Mid, Ink::Line},
    Role{QPalette::Midlight, Ink::Line},
};

/// Words in @ stand for inks.
constexpr auto kSheet = R"(
QMainWindow, QMenuBar, #topBar, #transport, #scenarioPanel, #panelTitle { background: @panel; }
QMenuBar { border-bottom: 1px solid @line; padding: 2px 6px; }
QMenuBar::item { padding: 4px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected, QMenu::item:selected { background: @highlight; color: @text; }
QMenu { background: @paper; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 24px; border-radius: 4px; }
QMenu::item:disabled { color: @faint; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
#topBar { border-bottom: 1px solid @line; }
#topBar QToolButton, #topBar QLabel { font-size: 13px; padding: 4px 5px; }
#transport { border-top: 1px solid @line; }
#statePanel { background: @paper; }
QSplitter::handle { background: @line; }
QMainWindow::separator { background: @line; width: 3px; height: 3px; }
QMainWindow::separator:hover { background: @client; }
QDockWidget { border: 1px solid @line; }
#panelName { color: @soft; font-weight: 600; }
#panelTitle QToolButton { padding: 3px; }
QTabBar { background: @panel; }
QTabBar::tab {
    color: @soft; padding: 6px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @text; border-bottom-color: @client; }
QTabBar::tab:hover { background: @hover; }
QTabBar::tab:focus { color: @client; }
#toast { background: @text; color: @paper; border-radius: 6px; padding: 8px 14px; }
#layoutProgress {
    background: @panel; color: @text; border: 1px solid @line; border-radius: 6px;
    padding: 5px 12px; }
#firstHint {
    background: @highlight; color: @text; border-radius: 8px; padding: 12px 16px;
    font-size: 15px; }
#zoomBar { background: @panel; border-top: 1px solid @line; }
#zoomBar QToolButton { padding: 2px 6px; font-size: 14px; }
#graphWhole { background: @paper; padding: 4px; }
#keyColumns, #keySheet { background: @paper; }
#keySection { font-weight: 600; color: @soft; }
#keyCap {
    background: @panel; border: 1px solid @line; border-radius: 4px; padding: 2px 6px; }
#welcome { background: @paper; }
#welcomeTitle { font-size: 22px; font-weight: 600; }
#headBand { background: @paper; border: none; border-bottom: 1px solid @line; }
#clientHead, #serverHead { background: @paper; border: 1.5px solid @client; border-radius: 8px; }
#serverHead { border-color: @server; }
#clientHead #clientName { color: @client; font-weight: 600; }
#serverHead #serverName { color: @server; font-weight: 600; }
#clientFault, #serverFault { color: @alarm; font-weight: 600; padding: 1px 6px; }
#settingWords { color: @soft; font-size: 13px; }
#settingPage, #networkList { background: transparent; }
#settingsVerdict, #traceProblem { color: @alarm; }
#injectVerdict { background: @paper; border: 1px solid @line; border-radius: 8px; padding: 10px; }
#optionForm { border: 1px solid @line; border-radius: 8px; margin-top: 8px; padding-top: 8px; }
#optionForm::title { subcontrol-origin: margin; left: 10px; padding: 0 4px; color: @soft; }
#divider { color: @line; }
QToolButton { border: 1px solid transparent; border-radius: 5px; padding: 5px 8px; color: @text; }
QPrintPreviewDialog QToolButton { padding: 2px; }
QToolButton:hover { background: @hover; border-color: @line; }
QToolButton:pressed, QToolButton:checked { background: @highlight; }
QToolButton:focus { border-color: @client; }
QToolButton:disabled { color: @faint; }
#topBar #clientName { color: @client; font-weight: 600; }
#topBar #serverName { color: @server; font-weight: 600; }
#scenarioTitle { font-weight: 600; }
#scenarioSentence { color: @text; }
#scenarioWords { background: @paper; border-radius: 8px; }
#scenarioCard { background: @paper; border: 1px solid @line; border-radius: 8px; }
#branchTree { background: transparent; outline: none; show-decoration-selected: 0; }
#branchTree::branch { background: transparent; }
#scenarioList { background: transparent; outline: none; }
#place { color: @soft; }
#inspector, #inspectorPage, #tracePanel { background: @paper; }
#traceTable { background: @paper; alternate-background-color: @panel; color: @text;
    selection-background-color: @highlight; selection-color: @text; }
#traceTable::item { padding: 0 4px; }
#traceTable::item:selected { background: @highlight; color: @text; }
#traceTable QHeaderView::section {
    background: @panel; color: @soft; border: none; border-bottom: 1px solid @line;
    padding: 3px 4px; }
#traceCount { color: @soft; }
#detailTitle { font-weight: 600; }
QComboBox { background: @paper; border: 1px solid @line; border-radius: 5px; padding: 4px 8px; }
QComboBox:focus, QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus,
QDoubleSpinBox:focus { border-color: @client; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url(:/icons/down.svg); width: 12px; height: 12px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 20px; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: @hover; }
QAbstractSpinBox::up-arrow { image: url(:/icons/up.svg); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/down.svg); width: 10px; height: 10px; }
QComboBox:disabled, QAbstractSpinBox:disabled, QLineEdit:disabled { color: @faint; }
QToolButton::menu-indicator { image: none; }
QComboBox QAbstractItemView {
    background: @paper; color: @text; border: 1px solid @line; outline: none;
    selection-background-color: @highlight; selection-color: @text; }
QComboBox QAbstractItemView::item { color: @text; padding: 3px 8px; }
QComboBox QAbstractItemView::item:hover, QComboBox QAbstractItemView::item:selected {
    background: @highlight; color: @text; }
QCheckBox::indicator {
    width: 14px; height: 14px; border: 1px solid @soft; border-radius: 3px; background: @paper; }
QCheckBox::indicator:checked { image: url(:/icons/check.svg); }
QCheckBox::indicator:disabled { border-color: @line; }
QRadioButton::indicator {
    width: 14px; height: 14px; border: 1px solid @soft; border-radius: 8px; background: @paper; }
QRadioButton::indicator:checked { border: 5px solid @client; width: 6px; height: 6px; }
QRadioButton::indicator:unchecked:focus, QCheckBox::indicator:focus {
    border: 2px solid @client; width: 12px; height: 12px; }
QRadioButton::indicator:checked:focus { border-color: @text; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton {
    background: @paper; border: 1px solid @line; border-radius: 5px; padding: 6px 16px;
    outline: none; }
QPushButton:hover { background: @hover; }
QDialog QPushButton:default { background: @client; color: @paper; border-color: @client; }
QPushButton[offer="true"] { text-align: left; padding: 12px 18px; border-radius: 8px; }
QPushButton:focus { border: 2px solid @client; padding: 5px 15px; }
QLineEdit, QPlainTextEdit, QSpinBox, QDoubleSpinBox {
    background: @paper; border: 1px solid @line; border-radius: 5px; padding: 4px 6px; }
QLineEdit[wrong="true"] { border: 2px solid @alarm; padding: 3px 5px; }
#questionPage, #questionScroll, #questionPaper, #progressPage, #progressPaper,
#testPaper, #startPage { background: @paper; }
#learnSide { background: @panel; border-right: 1px solid @line; }
#exerciseList { background: transparent; outline: none; }
#questionTitle, #progressTitle, #testTitle, #startTitle { font-size: 20px; font-weight: 600; }
#questionText, #lessonWords { font-size: 15px; }
#questionConvention, #chartHint, #questionVariant, #lessonPlace, #itemPoints, #progressHint,
#languageSign,
#progressNothing { color: @soft; }
#questionHints { background: @highlight; color: @text; border-radius: 8px; padding: 8px 12px; }
#questionBar, #exerciseBar, #lessonBar { background: @panel; border-top: 1px solid @line; }
#exerciseBar, #lessonBar { border-top: none; border-bottom: 1px solid @line; }
#notTcp, #graphNotTcp, #besideNotTcp { color: @alarm; }
#notTcp, #graphNotTcp, #besideTcp, #besideNotTcp { font-weight: 600; padding: 4px 14px; }
#notTcp, #graphNotTcp { background: @panel; border-bottom: 1px solid @alarm; }
#besidePage { background: @paper; }
#lessonTitle, #exerciseWords, #questionResult, #progressHeading, #testHeading,
#testSum, #itemMark { font-weight: 600; }
QFrame[card="item"] { background: @panel; border: 1px solid @line; border-radius: 8px; }
#authorRunWords[verdict="wrong"], #authorVerdict, #questionMissing { color: @alarm; }
#authorVerdict[verdict="remark"] { color: @text; }
QFrame[card="item"][verdict="right"] { border-color: @right; }
QFrame[card="item"][verdict="wrong"], QFrame[card="item"][verdict="missing"] {
    border-color: @alarm; }
#itemVerdict, #lessonAnswer { font-weight: 600; color: @alarm; }
#itemVerdict[verdict="right"], #lessonAnswer[verdict="right"] { color: @right; }
QFrame[card="item"] QComboBox:disabled, QFrame[card="item"] QCheckBox:disabled,
QFrame[card="item"] QListWidget:disabled, QFrame[card="item"] QRadioButton:disabled {
    color: @text; }
QFrame[card="item"] QLineEdit:read-only, QFrame[card="item"] QComboBox:disabled,
QFrame[card="item"] #orderList:disabled { background: transparent; border: 1px dashed @faint; }
QFrame[card="item"] QLineEdit:read-only:focus { border-color: @client; }
QFrame[card="item"] QComboBox::down-arrow:disabled { image: none; }
QFrame[card="item"] QRadioButton::indicator:disabled,
QFrame[card="item"] QCheckBox::indicator:disabled {
    background: transparent; border-color: @line; }
QFrame[card="item"] QRadioButton::indicator:checked:disabled { border: 5px solid @soft; }
#handoutExercises { background: @paper; border: 1px solid @line; border-radius: 5px;
    selection-background-color: @highlight; selection-color: @text; }
#orderList { background: @paper; border: 1px solid @line; border-radius: 5px; }
#orderList::item { padding: 6px 8px; border-bottom: 1px solid @line; color: @text; }
#orderList::item:selected { background: @highlight; color: @text; }
#segmentTable, #kindTable { background: @paper; border: 1px solid @line; gridline-color: @line; }
#segmentTable QHeaderView::section, #kindTable QHeaderView::section {
    background: @panel; color: @soft; border: none; border-bottom: 1px solid @line;
    padding: 4px; }
QPushButton[main="true"] { background: @client; color: @paper; border-color: @client; }
QPushButton[main="true"]:focus { border: 2px solid @text; }
QPushButton[main="true"]:disabled { background: @panel; color: @faint; border-color: @line; }
QToolButton[place="true"] { padding: 3px 12px; }
QToolTip { background: @paper; color: @text; border: 1px solid @line; padding: 4px; }
QScrollBar { background: transparent; margin: 0; }
QScrollBar:vertical { width: 11px; }
QScrollBar:horizontal { height: 11px; }
QScrollBar::handle {
    background: @line; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: @faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

struct Word
{
    const char* word;
    Ink ink;
};

constexpr std::array kInkWords{
    Word{"@panel", Ink::Panel},
    Word{"@paper", Ink::Paper},
    Word{"@line", Ink::Line},
    Word{"@text", Ink::Text},
    Word{"@soft", Ink::Soft},
    Word{"@faint", Ink::Faint},
    Word{"@highlight", Ink::Highlight},
    Word{"@client", Ink::Client},
    Word{"@server", Ink::Server},
    Word{"@alarm", Ink::Rst},
    Word{"@right", Ink::Data},
    Word{"@hover", Ink::PhaseClosed},
};

} // namespace

QPalette palette(render::Theme theme)
{
    QPalette palette;
    for (const Role& role : kRoles) {
        palette.setColor(role.role, render::colour(theme, role.ink));
    }
    const QColor faint = render::colour(theme, Ink::Faint);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, faint);
    }
    return palette;
}

QString styleSheet(render::Theme theme)
{
    QString sheet = QString::fromUtf8(kSheet);
    for (const Word& word : kInkWords) {
        sheet.replace(QString::fromUtf8(word.word), render::colour(theme, word.ink).name());
    }
    return sheet;
}

void applyTheme(render::Theme theme)
{
    // Every widget is polished anew by each of these: another language needs none of it.
    const QString sheet = styleSheet(theme);
    if (qApp->styleSheet() == sheet) {
        return;
    }
    if (qApp->styleSheet().isEmpty()) { // the first time
        QApplication::setStyle(QStyleFactory::create("Fusion"));
    }
    QFont font(render::families(diagram::FontFamily::Sans));
    font.setPixelSize(14);
    if (QApplication::font() != font) {
        QApplication::setFont(font);
    }
    QApplication::setPalette(palette(theme));
    qApp->setStyleSheet(sheet);
}

} // namespace ui
