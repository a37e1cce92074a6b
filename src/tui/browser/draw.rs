//! How the browser looks.
//!
//! Owns: where everything is, for each size of the window, and what gives way when there is little room.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::texts::{count, help, look_of, task, wrapped};
use super::{Browser, Entry, Mode};
use crate::catalog::Topic;
use crate::report::Style;
use crate::report::escape::visible;
use crate::tui::text::{Looks, fit, too_small, width};
use crate::workspace::State;

/// From so many columns on, the task is beside the list.
const WIDE: u16 = 100;
/// The columns of a row beside the id and the title: marks, difficulty, rarity.
const MARKS: usize = 4;
const DIFFICULTY: usize = 2 + "medium".len();
const RARITY: usize = 2 + "very common".len();
/// A title that has less room than this is left out.
const TITLE: usize = 2 + 14;
/// The columns that a text reads well in; the rest of a wide window is the list's.
const READABLE: usize = 100;
/// The rule between the list and the task, with a blank on either side.
const RULE: u16 = 3;

/// A line of the list.
enum Row<'b> {
    Heading(&'b Topic),
    /// Above katas in the order in which they answer.
    BestFirst,
    Kata(&'b Entry, bool),
}

impl Browser {
    /// Draw all of it. The frame's whole area is used.
    ///
    /// style: whether there are colours; its width does not count.
    pub fn draw(&mut self, frame: &mut Frame, style: &Style) {
        let looks = Looks::of(style);
        let area = frame.area();
        if too_small(frame) {
            return;
        }
        let [head, body, state, keys] =
            Layout::vertical([Constraint::Length(1), Constraint::Min(1), Constraint::Length(1), Constraint::Length(1)])
                .areas(area);
        self.page = usize::from(body.height);
        frame.render_widget(Paragraph::new(self.heading(usize::from(area.width), looks)), head);
        self.draw_body(frame, body, looks);
        self.draw_filter(frame, state, looks);
        frame.render_widget(Paragraph::new(self.keys(usize::from(area.width))).style(looks.faint()), keys);
    }

    fn draw_body(&mut self, frame: &mut Frame, body: Rect, looks: Looks) {
        if self.mode == Mode::Help {
            self.draw_text(frame, body, help(body.width), looks);
        } else if self.reading {
            self.draw_task(frame, body, looks);
        } else if body.width >= WIDE {
            let list = Constraint::Length(self.width_of_list(body.width));
            let [left, rule, right] =
                Layout::horizontal([list, Constraint::Length(RULE), Constraint::Min(1)]).areas(body);
            self.draw_list(frame, left, looks);
            let bar = vec![Line::raw(" │"); usize::from(body.height)];
            frame.render_widget(Paragraph::new(bar).style(looks.faint()), rule);
            self.draw_task(frame, right, looks);
        } else {
            self.draw_list(frame, body, looks);
        }
    }

    /// Where the task is beside it: all columns but the title, and what the task cannot use.
    fn width_of_list(&self, columns: u16) -> u16 {
        let without_titles = MARKS + self.longest_id + DIFFICULTY + RARITY;
        let half = usize::from(columns / 2);
        let left_over = usize::from(columns).saturating_sub(READABLE + usize::from(RULE));
        u16::try_from(without_titles.min(half).max(left_over)).unwrap_or(columns / 2)
    }

    /// How far one has come, and what the marks mean.
    fn heading(&self, columns: usize, looks: Looks) -> Line<'static> {
        let katas = count(self.entries.len());
        let passed = self.entries.iter().filter(|entry| entry.state.passed()).count();
        let counts = format!("{katas}, {passed} passed");
        let legend = State::legend();
        let room = columns.saturating_sub(width(&legend));
        if room < width(&counts) + 2 {
            return Line::styled(fit(&counts, columns), looks.strong());
        }
        Line::from(vec![Span::styled(fit(&counts, room), looks.strong()), Span::styled(legend, looks.faint())])
    }

    fn draw_list(&mut self, frame: &mut Frame, area: Rect, looks: Looks) {
        let (rows, selected) = self.rows();
        let height = usize::from(area.height);
        // The heading above the selected kata is seen with it.
        let first = if selected > 0 && !matches!(rows[selected - 1], Row::Kata(..)) { selected - 1 } else { selected };
        let top = self.top.min(first).max((selected + 1).saturating_sub(height)).min(rows.len().saturating_sub(height));
        let columns = usize::from(area.width);
        let lines: Vec<Line> = if rows.is_empty() {
            self.nothing_shown(columns)
        } else {
            rows.iter().skip(top).take(height).map(|row| self.line(row, columns, looks)).collect()
        };
        frame.render_widget(Paragraph::new(lines), area);
        self.top = top;
    }

    /// The lines of the list, and which of them is selected.
    fn rows(&self) -> (Vec<Row<'_>>, usize) {
        if self.filter.ranks() {
            return self.ranked_rows();
        }
        let (mut rows, mut selected) = (Vec::new(), 0);
        for topic in self.topics_with_katas() {
            let heading = rows.len();
            for (number, entry) in self.entries.iter().enumerate() {
                if entry.topic != topic.id || !self.filter.admits(entry) {
                    continue;
                }
                if rows.len() == heading {
                    rows.push(Row::Heading(topic));
                }
                if number == self.selected {
                    selected = rows.len();
                }
                rows.push(Row::Kata(entry, number == self.selected));
            }
        }
        (rows, selected)
    }

    fn ranked_rows(&self) -> (Vec<Row<'_>>, usize) {
        let shown = self.shown();
        if shown.is_empty() {
            return (Vec::new(), 0);
        }
        let katas = shown.iter().map(|number| Row::Kata(&self.entries[*number], *number == self.selected));
        let selected = shown.iter().position(|number| *number == self.selected).map_or(0, |at| at + 1);
        (std::iter::once(Row::BestFirst).chain(katas).collect(), selected)
    }

    fn nothing_shown(&self, columns: usize) -> Vec<Line<'static>> {
        let what = if self.entries.is_empty() {
            "There are no katas here.".to_owned()
        } else {
            format!("No kata matches {}.\n\nEsc shows all katas again.", visible(&self.filter.described()))
        };
        wrapped(&what, columns)
    }

    fn line(&self, row: &Row<'_>, columns: usize, looks: Looks) -> Line<'static> {
        match row {
            Row::Heading(topic) => self.topic_line(topic, columns, looks),
            Row::BestFirst => Line::styled(
                fit(&format!("── best first {}", "─".repeat(columns.saturating_sub(14))), columns),
                looks.faint(),
            ),
            // One look for the whole line: reversed, the colours of its parts would be blots.
            Row::Kata(entry, true) => {
                let plain = Looks { colour: false };
                kata_line(entry, "> ", self.longest_id, columns, plain).style(looks.selected())
            }
            Row::Kata(entry, false) => kata_line(entry, "  ", self.longest_id, columns, looks),
        }
    }

    fn topic_line(&self, topic: &Topic, columns: usize, looks: Looks) -> Line<'static> {
        let of_topic = || self.entries.iter().filter(|entry| entry.topic == topic.id);
        let passed = of_topic().filter(|entry| entry.state.passed()).count();
        let name = visible(&topic.id).into_owned();
        let counts = format!("  {passed} of {} passed ", of_topic().count());
        let used = 3 + width(&name) + width(&counts);
        Line::from(vec![
            Span::styled("── ", looks.faint()),
            Span::styled(name, looks.strong()),
            Span::styled(counts + &"─".repeat(columns.saturating_sub(used)), looks.faint()),
        ])
    }

    fn draw_task(&mut self, frame: &mut Frame, area: Rect, looks: Looks) {
        let lines = match self.current() {
            Some(entry) => task(entry, usize::from(area.width), looks),
            None => Vec::new(),
        };
        self.draw_text(frame, area, lines, looks);
    }

    /// A text that may be longer than its place: the part that is scrolled to, and how much more there is.
    fn draw_text(&mut self, frame: &mut Frame, area: Rect, lines: Vec<Line<'static>>, looks: Looks) {
        let height = usize::from(area.height);
        let fits = lines.len() <= height;
        let room = if fits { height } else { height - 1 };
        self.scroll = self.scroll.min(lines.len().saturating_sub(room));
        let below = lines.len().saturating_sub(self.scroll + room);
        let mut seen: Vec<Line> = lines.into_iter().skip(self.scroll).take(room).collect();
        if !fits {
            let more = if below == 0 { "(end)".to_owned() } else { format!("↓ {below} more") };
            seen.push(Line::styled(more, looks.faint()));
        }
        frame.render_widget(Paragraph::new(seen), area);
    }

    fn draw_filter(&self, frame: &mut Frame, area: Rect, looks: Looks) {
        let typing = self.mode == Mode::Typing;
        let mut filter = visible(&self.filter.described()).into_owned();
        if typing && self.filter.words.is_empty() {
            filter = format!("/  {filter}").trim_end().to_owned();
        }
        let columns = usize::from(area.width);
        let shown = format!("  {} of {}", self.shown().len(), self.entries.len());
        let text = match (self.filter.is_set(), typing) {
            (false, false) => "Filter: none".to_owned(),
            (true, _) => fit(&filter, width(&filter).min(columns.saturating_sub(width(&shown)))) + &shown,
            (false, true) => filter,
        };
        let look = if self.filter.is_set() || typing { looks.strong() } else { looks.faint() };
        frame.render_widget(Paragraph::new(Line::styled(fit(&text, columns), look)), area);
        if typing {
            let at = 1 + width(&visible(&self.filter.words));
            let x = area.x + u16::try_from(at).unwrap_or(u16::MAX).min(area.width - 1);
            frame.set_cursor_position(Position::new(x, area.y));
        }
    }

    /// The keys that fit, the most needed first.
    fn keys(&self, columns: usize) -> String {
        let (keys, always): (&[&str], &str) = match self.mode {
            Mode::Typing => (&["a question, a word, an id", "↑↓ move", "Enter keep"], "Esc clear"),
            Mode::Help => (&["↑↓ scroll"], "any other key goes back"),
            Mode::Browsing if self.reading => (&["↑↓ scroll", "Tab list", "Enter choose"], "? keys  q close"),
            Mode::Browsing if self.filter.is_set() => {
                (&["↑↓ move", "Esc all", "Enter choose", "/ find", "s state", "t topic", "Tab task"], "? keys  q close")
            }
            Mode::Browsing => (
                &["↑↓ move", "Enter choose", "/ find", "Tab task", "s state", "t topic", "J K scroll"],
                "? keys  q close",
            ),
        };
        let mut text = String::new();
        for key in keys {
            if width(&text) + width(key) + 2 + width(always) > columns {
                break;
            }
            text += &format!("{key}  ");
        }
        text + always
    }
}

fn kata_line(entry: &Entry, pointer: &'static str, longest_id: usize, columns: usize, looks: Looks) -> Line<'static> {
    let id = longest_id.min(columns - MARKS);
    let mut spans = vec![
        Span::raw(pointer),
        Span::styled(format!("{} ", entry.state.mark()), look_of(entry.state, looks)),
        Span::raw(fit(&visible(&entry.id), id)),
    ];
    let mut left = columns - MARKS - id;
    for (text, takes) in [(entry.difficulty.to_string(), DIFFICULTY), (entry.rarity.to_string(), RARITY)] {
        if left < takes {
            break;
        }
        spans.push(Span::styled(format!("  {}", fit(&text, takes - 2)), looks.faint()));
        left -= takes;
    }
    if left >= TITLE {
        spans.push(Span::raw(format!("  {}", fit(&visible(&entry.title), left - 2))));
    } else {
        spans.push(Span::raw(" ".repeat(left)));
    }
    Line::from(spans)
}
